import { writeFileSync } from 'node:fs';
import type { Page } from '@playwright/test';
import { expect, test } from './harness/fixtures.ts';
import { keptOf, openDifference } from './harness/kept-differences.ts';
import { go, pulled } from './harness/own-pages.ts';
import { importCsv } from './harness/set-up.ts';
import { shots } from './harness/shots.ts';
import type { LocalMetrc } from './harness/simulator.ts';

interface Planted {
  kind: string;
  metrc: { quantity: string; unit: string } | null;
  local: { quantity: string; unit: string } | null;
}

/** Imports what the point of sale holds, with differences planted in it, while the shop sells. @returns what was planted */
async function plant(metrc: LocalMetrc, page: Page, file: string): Promise<[string, Planted][]> {
  const query = `license=${metrc.license}&differences=12`;
  const { truth } = await metrc.get<{ truth: Record<string, Planted> }>(`on-hand.json?${query}`);
  const lines = (await metrc.get<string>(`on-hand.csv?${query}`)).trim().split('\r\n');
  const items = new Map((await metrc.packages()).map(({ label, itemName }) => [label, itemName]));
  const renamed = await otherItem(metrc, truth);
  truth[renamed.tag] = { kind: 'wrong-item', metrc: null, local: null };
  const itemOf = (tag: string) => (tag === renamed.tag ? renamed.item : (items.get(tag) ?? ''));
  const withItems = lines.map((line, n) => `${line},${n === 0 ? 'Item' : itemOf(line.split(',')[0] ?? '')}`);
  writeFileSync(file, withItems.join('\r\n'));
  await importCsv(page, file);
  await metrc.post('sell', { license: metrc.license, n: 100 });
  await pulled(page, metrc);
  // What is on its way is never an error.
  const planted = Object.entries(truth).filter(([, { kind }]) => kind !== 'in-transit-counted');
  const tags = planted.map(([tag]) => tag).sort();
  await expect.poll(async () => (await keptOf(page)).map(({ record }) => record).sort()).toEqual(tags);
  return planted;
}

/** A package about which nobody disagrees, and the name of another item that it could be. */
async function otherItem(metrc: LocalMetrc, truth: Record<string, unknown>): Promise<{ tag: string; item: string }> {
  const counted = (await metrc.packages('active')).filter(({ unit }) => unit === 'Each');
  const subject = counted.find(({ label, onHold }) => !onHold && !truth[label]);
  const item = counted.find(({ itemName }) => itemName !== subject?.itemName)?.itemName;
  if (!subject || !item) throw new Error('no package could be another item');
  return { tag: subject.label, item };
}

async function openDifferences(page: Page) {
  await go(page, 'differences');
  return page.getByRole('table', { name: 'Differences' }).locator('tbody > tr');
}

test('names every planted difference while the shop sells, and nothing else', async ({ openShop }, info) => {
  const { metrc, dashboard } = await openShop({ packages: 400 });
  const planted = await plant(metrc, dashboard, info.outputPath('on-hand.csv'));
  const rows = await openDifferences(dashboard);
  await expect(dashboard.getByText(`${planted.length} differ in`).first()).toBeVisible();
  await expect(dashboard.getByRole('button', { name: `All ${planted.length}` })).toBeVisible();
  await expect(rows).toHaveCount(planted.length);
  for (const [tag] of planted) await expect(rows.filter({ hasText: tag })).toHaveCount(1);
  const counted = planted.filter(([, { kind }]) => kind === 'wrong-place').length;
  await dashboard.getByRole('button', { name: `Location ${counted}` }).click();
  await expect(rows).toHaveCount(counted);
});

test('reconciles one of each kind: the shelf decides, and Metrc is corrected by the variance', async ({
  openShop,
}, info) => {
  const { metrc, dashboard } = await openShop({ packages: 400 });
  const planted = await plant(metrc, dashboard, info.outputPath('on-hand.csv'));
  const of = (kind: string) => {
    const found = planted.find((one) => one[1].kind === kind);
    if (!found) throw new Error(`no ${kind} was planted`);
    return { tag: found[0], ...found[1] };
  };
  const rows = await openDifferences(dashboard);
  const details = dashboard.locator('.difference-details');
  const open = (tag: string) => openDifference(dashboard, tag);
  const count = async (amount: string) => {
    await details.getByLabel('On the shelf now').fill(amount);
    await details.getByRole('button', { name: 'Compare with Metrc now' }).click();
  };
  const inWorld = async (tag: string) => {
    for (const list of ['active', 'inactive', 'onhold']) {
      const found = (await metrc.packages(list)).find(({ label }) => label === tag);
      if (found) return found;
    }
    throw new Error(`no ${tag} in the world`);
  };
  const closedAs = (tag: string, how: string) =>
    expect.poll(async () => (await keptOf(dashboard)).find(({ record }) => record === tag)?.closing?.how).toBe(how);

  // Metrc is wrong: counted, confirmed, changed by the variance, and the sales in between stay what they are.
  const under = of('quantity-under');
  await open(under.tag);
  const held = (await inWorld(under.tag)).quantity;
  const off = (await keptOf(dashboard)).find(({ record }) => record === under.tag)?.variance?.amount ?? '0';
  await count(String(Number((Number(held) + Number(off)).toFixed(4))));
  await expect(details.getByText('The shelf agrees with the reading')).toBeVisible();
  await shots(dashboard, 'confirm');
  await details.getByRole('button', { name: 'Confirm discrepancy' }).click();
  await expect(details.getByRole('heading', { name: 'Correct Metrc' })).toBeVisible();
  await expect(details.getByLabel('Change by')).toHaveValue(off);
  await expect(details.getByLabel(/note/i).first()).toHaveValue(/Physical count/);
  await details.getByLabel('Reason', { exact: true }).selectOption({ index: 1 });
  await shots(dashboard, 'correct');
  await details.getByRole('button', { name: 'Send to Metrc' }).click();
  await closedAs(under.tag, 'corrected');
  expect(Number((await inWorld(under.tag)).quantity)).toBeCloseTo(Number(held) + Number(off), 4);

  // The reading is wrong: Metrc stays as it is.
  const over = of('quantity-over');
  await open(over.tag);
  const right = (await inWorld(over.tag)).quantity;
  await count(right);
  await expect(details.getByText('The shelf agrees with Metrc')).toBeVisible();
  await details.getByRole('button', { name: 'Correct here only' }).click();
  await closedAs(over.tag, 'corrected');
  await expect(dashboard.getByText('both sides agree').first()).toBeVisible();
  expect((await inWorld(over.tag)).quantity).toBe(right);

  // Not on the shelf at all: all of it is taken off in Metrc.
  const missing = of('missing-tag');
  await open(missing.tag);
  await count('0');
  await details.getByRole('button', { name: 'Confirm discrepancy' }).click();
  await details.getByLabel('Reason', { exact: true }).selectOption({ index: 1 });
  await details.getByRole('button', { name: 'Send to Metrc' }).click();
  await closedAs(missing.tag, 'corrected');
  expect(Number((await inWorld(missing.tag)).quantity)).toBe(0);

  // Only here: nothing in Metrc can be changed; it is mended at the source, or closed with a reason.
  const unknown = (await keptOf(dashboard)).find((kept) => kept.class === 'only-local' && kept.standing === 'open');
  await open(unknown?.record ?? '');
  await details.getByRole('button', { name: 'Close with a reason' }).click();
  await details.getByLabel('Reason', { exact: true }).fill('Not ours: goes back to the lab');
  await details.getByRole('button', { name: 'Close with a reason' }).click();
  await closedAs(unknown?.record ?? '', 'person');

  // It stands in another room: a move.
  const elsewhere = of('wrong-place');
  await open(elsewhere.tag);
  const { quantity, locationName } = await inWorld(elsewhere.tag);
  await details.getByRole('radio').first().check();
  await count(quantity);
  await details.getByRole('button', { name: 'Confirm discrepancy' }).click();
  await expect(details.getByRole('heading', { name: 'Correct Metrc' })).toBeVisible();
  await details.getByRole('button', { name: 'Send to Metrc' }).click();
  await closedAs(elsewhere.tag, 'corrected');
  expect((await inWorld(elsewhere.tag)).locationName).not.toBe(locationName);
  await expect(rows.filter({ hasText: elsewhere.tag })).toHaveCount(0);

  // It is something else than Metrc says: its item is changed.
  const renamed = of('wrong-item');
  await open(renamed.tag);
  const was = await inWorld(renamed.tag);
  const seen = details.getByRole('radio').first();
  const name = await seen.getAttribute('value');
  await seen.check();
  await count(was.quantity);
  await details.getByRole('button', { name: 'Confirm discrepancy' }).click();
  await expect(details.getByRole('heading', { name: 'Correct Metrc' })).toBeVisible();
  await details.getByRole('button', { name: 'Send to Metrc' }).click();
  await closedAs(renamed.tag, 'corrected');
  expect(await inWorld(renamed.tag)).toMatchObject({ itemName: name, quantity: was.quantity });
  expect(name).not.toBe(was.itemName);

  // Metrc finished it too early: it is taken up again there, and then holds what is left of it.
  const finished = of('finished-counted');
  const left = finished.local?.quantity ?? '';
  await open(finished.tag);
  await count(left);
  await details.getByRole('button', { name: 'Confirm discrepancy' }).click();
  await expect(details.getByRole('heading', { name: 'Correct Metrc' })).toBeVisible();
  await details.getByRole('button', { name: 'Send to Metrc' }).click();
  await expect(details.getByLabel('Change by')).toHaveValue(left);
  expect(await inWorld(finished.tag)).toMatchObject({ finishedDate: null });
  await details.getByLabel('Reason', { exact: true }).selectOption({ index: 1 });
  await details.getByRole('button', { name: 'Send to Metrc' }).click();
  await closedAs(finished.tag, 'corrected');
  expect((await inWorld(finished.tag)).quantity).toBe(left);
  await shots(dashboard, 'after');
});

test('corrects what was counted together, each by its own variance, after a look at every line', async ({
  openShop,
}, info) => {
  const { metrc, dashboard } = await openShop({ packages: 400 });
  const planted = await plant(metrc, dashboard, info.outputPath('on-hand.csv'));
  const tags = planted.filter(([, { kind }]) => /quantity|transposed/.test(kind)).map(([tag]) => tag);
  expect(tags.length).toBeGreaterThan(1);
  const rows = await openDifferences(dashboard);
  const details = dashboard.locator('.difference-details');
  const held = async (tag: string) =>
    Number((await metrc.packages('active')).find(({ label }) => label === tag)?.quantity ?? Number.NaN);
  const wanted = new Map<string, number>();
  for (const tag of tags) {
    const off = (await keptOf(dashboard)).find(({ record }) => record === tag)?.variance?.amount ?? '0';
    wanted.set(tag, Number(((await held(tag)) + Number(off)).toFixed(4)));
    await rows.filter({ hasText: tag }).locator('.disclosure').click();
    await details.getByLabel('On the shelf now').fill(String(wanted.get(tag)));
    await details.getByRole('button', { name: 'Compare with Metrc now' }).click();
    await details.getByRole('button', { name: 'Confirm discrepancy' }).click();
    await expect(details.getByRole('heading', { name: 'Correct Metrc' })).toBeVisible();
    await rows.filter({ hasText: tag }).locator('.disclosure').click();
  }
  for (const tag of tags) await dashboard.getByRole('checkbox', { name: `Choose ${tag}` }).check();
  await dashboard.getByRole('button', { name: `Correct ${tags.length} in Metrc` }).click();
  const form = dashboard.getByRole('region', { name: /each by its own variance/ });
  await form.getByLabel('Reason', { exact: true }).selectOption({ index: 1 });
  await form.getByRole('button', { name: 'Look through' }).click();
  await shots(dashboard, 'bulk');
  await form.getByRole('button', { name: `Queue ${tags.length}` }).click();
  await expect(form.getByText(`Queued: ${tags.length}.`)).toBeVisible();
  for (const tag of tags) {
    const closing = async () => (await keptOf(dashboard)).find(({ record }) => record === tag)?.closing?.how;
    await expect.poll(closing).toBe('corrected');
    expect(await held(tag)).toBeCloseTo(wanted.get(tag) ?? Number.NaN, 4);
  }
});
