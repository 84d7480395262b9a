import type { Locator } from '@playwright/test';
import { faults } from './harness/axe.ts';
import { expect, test } from './harness/fixtures.ts';
import { cardOf, openAction, openActions, queue } from './harness/many-screen.ts';
import { go, setSetting, stored } from './harness/own-pages.ts';
import type { LocalMetrc, WorldPackage } from './harness/simulator.ts';

test('packages are made in one table with a running balance, a refused one is mended, and a package is wasted out', async ({
  openShop,
}) => {
  const { metrc, dashboard } = await openShop({ packages: 60 });
  await setSetting(dashboard, 'push.settleMs', 6_000);
  const [a, b, wasted] = await gramsPackages(metrc);
  const [first, second, third, fourth] = await freeTags(metrc);

  await test.step('an item says what its category demands, before it is queued', async () => {
    await go(dashboard, 'records/items');
    await dashboard.reload();
    await dashboard.getByRole('button', { name: 'Create item', exact: true }).click();
    const form = dashboard.getByRole('region', { name: 'Create item' });
    await expect(form.getByLabel('THC content', { exact: true })).toHaveCount(0);
    await form.getByLabel('Name', { exact: true }).fill('Bay Gummies 100mg');
    await form.getByLabel('Category').selectOption('Edible (weight - each)');
    await form.getByLabel('Unit', { exact: true }).selectOption('Each');
    await form.getByLabel('Strain').selectOption({ index: 1 });
    await form.getByLabel('Weight of one', { exact: true }).fill('5');
    await form.getByLabel('Unit of the weight of one').selectOption('Grams');
    await form.getByLabel('THC content', { exact: true }).fill('10');
    await form.getByLabel('Unit of the THC content').selectOption('Milligrams');
    await form.getByLabel('Number of doses').fill('10');
    await form.getByRole('button', { name: 'Send to Metrc' }).click();
    await expect.poll(async () => (await stored(dashboard, 'tandem-ops', 'actions')).length).toBe(1);
    await expect.poll(() => openActions(dashboard)).toEqual([]);
    const [sent] = (await metrc.requests()).filter(({ method, path }) => method === 'POST' && path === '/items/v2');
    expect(JSON.parse(sent?.body ?? '[]')).toMatchObject([{ UnitWeight: 5, UnitThcContent: 10, NumberOfDoses: 10 }]);
  });

  await test.step('two ingredients, three packages: what is left, and what nobody explains', async () => {
    await openAction(dashboard, a, 'Create package from this');
    const table = dashboard.getByRole('region', { name: 'Create packages' });
    await table.getByLabel('Add an ingredient by its tag').fill(b.label);
    await table.getByRole('button', { name: 'Add', exact: true }).click();
    await expect(table.getByRole('columnheader', { name: a.label })).toContainText(`Lab: ${a.labTestingState}`);
    await expect(table.getByRole('columnheader', { name: b.label })).toContainText(`${Number(b.quantity)} g available`);
    await table.getByRole('button', { name: 'Add a package' }).click();
    await table.getByRole('button', { name: 'Add a package' }).click();
    // Ingredients of two items: what the next ones hold is said, not guessed.
    await expect(table.getByLabel('Item, package 3')).toHaveValue('');
    await table.getByLabel('Item, package 2').fill(a.itemName);
    await table.getByLabel('Item, package 3').fill(b.itemName);
    await fill(table, 1, { tag: first, makes: '5', taken: { [a.label]: '3', [b.label]: '2' } });
    await fill(table, 2, { tag: second, makes: '4', taken: { [a.label]: '4' } });
    await fill(table, 3, { tag: third, makes: '7.5', taken: { [b.label]: '10' } });
    await expect(table.getByRole('status').first()).toHaveText(/19 g taken, 16.5 g made. Unexplained: 2.5 g/);
    await expect(table.locator('tfoot')).toContainText(`${less(a, 7)} g`);
    await expect(table.locator('tfoot')).toContainText(`${less(b, 12)} g`);

    await table.getByRole('radio', { name: 'Production batch' }).check();
    await table.getByRole('button', { name: 'Look through' }).click();
    await expect(table.getByText('Production batch number: This needs a production batch number.')).toHaveCount(3);
    for (const n of [1, 2, 3]) await table.getByLabel(`Production batch number, package ${n}`).fill(`PB-${n}`);
    await table.getByRole('button', { name: 'Look through' }).click();
    await expect(table.getByRole('button', { name: 'Queue 3' })).toBeVisible();
    expect(await faults(dashboard), 'the table, looked through').toEqual([]);
  });

  await test.step('a group of which one row is refused, in Metrc’s words', async () => {
    // Used by somebody else, after Metrc's list of unused tags was read.
    await metrc.post('take-tag', { license: metrc.license, label: third, as: 'used' });
    await queue(dashboard, 3);
    await go(dashboard, 'queue');
    const group = dashboard.locator('.group-card');
    await expect(group).toContainText('Confirmed: 2 · Needs attention: 1');
    await expect(group.locator('.refusal')).toContainText(third);
    const made = (await metrc.packages('active')).filter(({ label }) => [first, second, third].includes(label));
    expect(made.map(({ label }) => label).sort()).toEqual([first, second].sort());
    expect(await quantityOf(metrc, a)).toBe(String(less(a, 7)));
    expect(await quantityOf(metrc, b)).toBe(String(less(b, 2)));
  });

  await test.step('it is mended and goes out as a new action, beside the old one', async () => {
    const refused = cardOf(dashboard, third);
    await refused.getByRole('button', { name: 'Edit and send as a new action' }).click();
    await refused.getByLabel('New tag').fill(fourth);
    expect(await faults(dashboard), 'a refused action, being mended').toEqual([]);
    await refused.getByRole('button', { name: 'Send to Metrc' }).click();
    await expect.poll(() => openActions(dashboard)).toEqual(['dismissed']);
    expect(await quantityOf(metrc, b)).toBe(String(less(b, 12)));
    expect((await metrc.packages('active')).find(({ label }) => label === fourth)?.quantity).toBe('7.5');
  });

  await test.step('waste out: to nothing with a note, and finished only once that is confirmed', async () => {
    await metrc.post('pause-next', { method: 'PUT', path: '/packages/v2/adjust', at: 'before' });
    const form = await openAction(dashboard, wasted, 'Waste out and finish');
    await form.getByLabel('Reason', { exact: true }).selectOption('Drying');
    await form.getByRole('button', { name: 'Send to Metrc' }).click();
    await expect(form.getByLabel(/Note/)).toBeFocused();
    await form.getByLabel(/Note/).fill('Mould, seen by two people');
    await form.getByRole('button', { name: 'Send to Metrc' }).click();
    await expect.poll(async () => (await metrc.get<unknown[]>('held')).length).toBe(1);
    await go(dashboard, 'queue');
    await dashboard.getByRole('button', { name: 'Show all actions (2)' }).click();
    await expect(dashboard.locator('.group-card').first()).toContainText(
      'Waits for an earlier action on the same record',
    );
    await metrc.post('release', {});
    await expect.poll(() => openActions(dashboard)).toEqual(['dismissed']);
    const { writes } = await metrc.get<{ writes: { call: string; id: number }[] }>('log');
    expect(writes.filter(({ id }) => id === wasted.id).map(({ call }) => call)).toEqual([
      'PUT /packages/v2/adjust',
      'PUT /packages/v2/finish',
    ]);
    expect((await metrc.packages('inactive')).find(({ id }) => id === wasted.id)?.quantity).toBe('0');
  });
  expect(await stored(dashboard, 'tandem-ops', 'actions')).toHaveLength(7);
});

interface Row {
  tag: string;
  makes: string;
  taken: Record<string, string>;
}

async function fill(table: Locator, nth: number, { tag, makes, taken }: Row): Promise<void> {
  await table.getByLabel(`New tag, package ${nth}`).fill(tag);
  await table.getByLabel(`Makes, package ${nth}`).fill(makes);
  for (const [from, amount] of Object.entries(taken))
    await table.getByLabel(`Taken of ${from}, package ${nth}`).fill(amount);
}

/** Three that are weighed in grams and are not held. */
async function gramsPackages(metrc: LocalMetrc): Promise<[WorldPackage, WorldPackage, WorldPackage]> {
  const all = await metrc.packages('active');
  const [a, b, c] = all.filter((pkg) => pkg.unit === 'Grams' && Number(pkg.quantity) > 40 && !pkg.onHold);
  if (!a || !b || !c) throw new Error('the world has no three packages in grams');
  return [a, b, c];
}

async function freeTags(metrc: LocalMetrc): Promise<[string, string, string, string]> {
  const { records } = await metrc.get<{ records: { name: string; list: string }[] }>(
    `world/records?license=${metrc.license}&kind=tag`,
  );
  const [a, b, c, d] = records.filter(({ list }) => list === 'package/available').map(({ name }) => name);
  if (!a || !b || !c || !d) throw new Error('no four free tags');
  return [a, b, c, d];
}

/** What is left of a package, without the tails of binary numbers. */
function less({ quantity }: WorldPackage, taken: number): number {
  return Number((Number(quantity) - taken).toFixed(4));
}

async function quantityOf(metrc: LocalMetrc, { label }: WorldPackage): Promise<string | undefined> {
  return (await metrc.packages()).find((pkg) => pkg.label === label)?.quantity;
}
