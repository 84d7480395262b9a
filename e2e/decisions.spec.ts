import type { Page } from '@playwright/test';
import { faults } from './harness/axe.ts';
import { expect, test } from './harness/fixtures.ts';
import { act, cardOf, choose, lookThrough, openAction, openActions, queue } from './harness/many-screen.ts';
import { go, setSetting } from './harness/own-pages.ts';
import { pressConnect, type SetUp } from './harness/set-up.ts';
import type { LocalMetrc, WorldPackage } from './harness/simulator.ts';

test('another person approves; what changed in Metrc meanwhile is shown and decided; an entry is corrected by a new one', async ({
  openShop,
}) => {
  const { metrc, dashboard } = await openShop({ packages: 60 });
  await setSetting(dashboard, 'push.settleMs', 6_000);
  const [first, second, third] = await countedPackages(metrc);

  await test.step('approval: it waits, its taker may not, and it goes out with the key of its taker', async () => {
    await go(dashboard, 'settings');
    const asked = dashboard.getByRole('checkbox', { name: /Ask for approval at/ });
    await asked.click();
    await expect(asked).toBeChecked();
    await setQuantity(dashboard, first, '3');
    await setQuantity(dashboard, second, '4');
    await setQuantity(dashboard, third, '5');
    await go(dashboard, 'queue');
    const waiting = dashboard.getByRole('region', { name: 'Waiting' });
    await expect(waiting.locator('article')).toHaveCount(3);
    await expect(cardOf(dashboard, first.label)).toContainText('another person has to approve it');
    await expect(cardOf(dashboard, first.label)).toContainText('Anybody but Robin Vale may approve it');
    await expect(dashboard.getByRole('button', { name: /^Approve/ })).toHaveCount(0);

    await changePerson(dashboard, metrc, { person: 'Marcus Bell', userKey: await secondKey(metrc) });
    await go(dashboard, 'queue');
    for (const one of [first, second, third]) {
      await cardOf(dashboard, one.label).getByRole('button', { name: 'Approve as Marcus Bell' }).click();
      await expect(cardOf(dashboard, one.label)).toContainText('sent only with the key of the person who took it');
    }
    expect(await writesOf(metrc)).toEqual([]);
  });

  await test.step('a change in Metrc since the decision stops it, with both values', async () => {
    await edit(metrc, second, '9');
    await edit(metrc, third, '8');
    await changePerson(dashboard, metrc, { person: 'Robin Vale' });
    await go(dashboard, 'queue');
    await expect.poll(async () => (await openActions(dashboard)).sort()).toEqual(['conflict', 'conflict']);
    expect(await faults(dashboard), 'conflicts').toEqual([]);
    const changed = cardOf(dashboard, second.label).locator('.compare-changed');
    await expect(changed).toContainText(`${Number(second.quantity)} Each`);
    await expect(changed).toContainText('9 Each');
    expect(await quantityOf(metrc, second)).toBe('9');
  });

  await test.step('a person decides: sent on, or done by hand with a note', async () => {
    await cardOf(dashboard, second.label).getByRole('button', { name: 'Send anyway' }).click();
    await cardOf(dashboard, third.label).getByRole('button', { name: 'Done by hand' }).click();
    const save = cardOf(dashboard, third.label).getByRole('button', { name: 'Save as done' });
    await expect(save).toBeDisabled();
    await cardOf(dashboard, third.label).getByLabel('What was done, and where').fill('Set to 8 in Metrc, with Marcus');
    await save.click();
    await expect(cardOf(dashboard, third.label)).toContainText('Set to 8 in Metrc, with Marcus');
    // Its card stands among the done ones now; a keyboard goes on in the queue, not at the top of the page.
    await expect(dashboard.locator('.action-card:focus')).toHaveCount(1);
    // What changed after the approval was not approved: it is asked for again.
    await changePerson(dashboard, metrc, { person: 'Marcus Bell', userKey: await secondKey(metrc) });
    await go(dashboard, 'queue');
    await cardOf(dashboard, second.label).getByRole('button', { name: 'Approve as Marcus Bell' }).click();
    await changePerson(dashboard, metrc, { person: 'Robin Vale' });
    await go(dashboard, 'settings');
    await dashboard.getByRole('checkbox', { name: /Ask for approval at/ }).click();
    await expect.poll(() => openActions(dashboard)).toEqual(['done-by-hand']);
    expect(await quantityOf(metrc, second)).toBe('4');
    expect(await quantityOf(metrc, third)).toBe('8');
  });

  await test.step('an entry is taken back by a new one, and both stay visible in Metrc and in activity', async () => {
    await go(dashboard, 'queue');
    await cardOf(dashboard, first.label).getByRole('button', { name: 'Correct with a new entry' }).click();
    const card = cardOf(dashboard, first.label);
    await expect(card).toContainText('Both stay visible in Metrc: it is no undo.');
    await expect(card.getByLabel('Change by')).toHaveValue(String(Number(first.quantity) - 3));
    await expect(card.getByLabel(/Note/)).toHaveValue(/^Corrects an entry of .*: Set quantity to 3/);
    await card.getByRole('button', { name: 'Send to Metrc' }).click();
    await expect.poll(() => quantityOf(metrc, first)).toBe(first.quantity);
    await expect.poll(() => openActions(dashboard)).toEqual(['done-by-hand']);
    const entries = await metrc.get<{ packageId: number; quantity: string }[]>(
      `world/adjustments?license=${metrc.license}`,
    );
    const by = Number(first.quantity) - 3;
    const ofFirst = entries.filter(({ packageId }) => packageId === first.id).map(({ quantity }) => Number(quantity));
    expect(ofFirst.slice(-2)).toEqual([-by, by]);
    await go(dashboard, 'activity');
    const confirmed = dashboard.locator('main li').filter({ hasText: first.label }).filter({ hasText: 'Confirmed' });
    await expect(confirmed).toContainText([/Change quantity by \+/, /Set quantity to 3/]);
  });

  await test.step('of a request whose first rows stick and whose others are refused, each row takes effect once', async () => {
    await metrc.post('moods', { rowsThatStick: 2 });
    await choose(dashboard, 'packages-active', 14);
    await act(dashboard, 'Move');
    await dashboard.getByLabel('Location', { exact: true }).selectOption('Receiving');
    const count = await lookThrough(dashboard);
    await queue(dashboard, count);
    await expect.poll(() => openActions(dashboard)).toEqual(['done-by-hand']);
    // Said where it was queued, and the list beside it shows what Metrc says now.
    await expect(dashboard.getByText('All of it is in Metrc: read back and found.')).toBeVisible();
    const rows = dashboard.locator('tbody tr').filter({ has: dashboard.getByRole('checkbox', { checked: true }) });
    await expect(rows.filter({ hasText: 'Receiving' })).toHaveCount(14);
    const sent = (await metrc.requests()).filter(
      ({ method, path }) => method === 'PUT' && path === '/packages/v2/location',
    );
    expect(sent.map(({ status }) => status)).toContain(400);
    const { writes } = await metrc.get<{ writes: { call: string; id: number }[] }>('log');
    const moved = writes.filter(({ call }) => call === 'PUT /packages/v2/location').map(({ id }) => id);
    expect(moved).toHaveLength(count);
    expect(new Set(moved).size).toBe(count);
  });
});

async function countedPackages(metrc: LocalMetrc): Promise<[WorldPackage, WorldPackage, WorldPackage]> {
  const all = await metrc.packages('active');
  const [a, b, c] = all.filter(({ unit, quantity, onHold }) => unit === 'Each' && Number(quantity) > 12 && !onHold);
  if (!a || !b || !c) throw new Error('the world has no three counted packages');
  return [a, b, c];
}

/** Opens a package on the Records screen and fills in the form that sets its quantity. */
async function setQuantity(page: Page, pkg: WorldPackage, to: string): Promise<void> {
  const form = await openAction(page, pkg, 'Set quantity');
  await form.getByLabel('New quantity').fill(to);
  await form.getByLabel('Reason', { exact: true }).selectOption('Drying');
  await form.getByLabel(/Note/).fill('Counted by two people');
  await form.getByRole('button', { name: 'Send to Metrc' }).click();
  await expect(page.getByText('See the queue')).toBeVisible();
}

async function changePerson(page: Page, metrc: LocalMetrc, entered: SetUp): Promise<void> {
  await go(page, 'setup');
  await page.getByRole('button', { name: 'Change keys' }).click();
  await pressConnect(page, metrc, entered);
  await expect(page.getByRole('button', { name: 'Start', exact: true })).toBeVisible();
}

async function secondKey(metrc: LocalMetrc): Promise<string> {
  const { userKeys } = await metrc.get<{ userKeys: { key: string }[] }>('state');
  return userKeys.find(({ key }) => key !== metrc.userKey)?.key ?? '';
}

async function edit(metrc: LocalMetrc, { label }: WorldPackage, quantity: string): Promise<void> {
  await metrc.post('edit', { license: metrc.license, label, kind: 'adjust', quantity });
}

async function writesOf(metrc: LocalMetrc): Promise<unknown[]> {
  return (await metrc.get<{ writes: unknown[] }>('log')).writes;
}

async function quantityOf(metrc: LocalMetrc, { label }: WorldPackage): Promise<string | undefined> {
  return (await metrc.packages()).find((pkg) => pkg.label === label)?.quantity;
}
