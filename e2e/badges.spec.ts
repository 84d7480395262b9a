import { writeFileSync } from 'node:fs';
import { expect, test } from './harness/fixtures.ts';
import { packagesPage } from './harness/metrc-page.ts';
import { pulled } from './harness/own-pages.ts';
import { pulledBy } from './harness/own-state.ts';
import { importCsv } from './harness/set-up.ts';
import { type OnHandTruth, verdictFor } from './harness/truth.ts';

test('every visible row of 3,000 packages keeps exactly one right badge through paging, sorting, filtering and tabs', async ({
  openShop,
}) => {
  const { metrc, tandem } = await openShop({ packages: 3000 });
  const active = packagesPage(await tandem.visit(`/industry/${metrc.license}/packages`));
  const quiet = { verdicts: () => 'no-reading' };

  await active.openTab('Active');
  const first = await active.settled(quiet);
  expect(first).toHaveLength(20);

  await active.grid.getByTitle('Go to the next page').click();
  const second = await active.settled(quiet);
  expect(second.map((row) => row.tag)).not.toEqual(first.map((row) => row.tag));

  await active.grid.locator('th[data-field="Quantity"] .k-link').click();
  const sorted = await active.settled(quiet);
  expect(sorted.map((row) => row.tag)).not.toEqual(second.map((row) => row.tag));

  await active.find(first[3]?.tag ?? '');

  const transit = packagesPage(active.page, 'intransit');
  await transit.openTab('In Transit');
  await transit.settled({ verdicts: () => 'in-transit' });
  const inactive = packagesPage(active.page, 'inactive');
  await inactive.openTab('Inactive');
  await inactive.settled(quiet);
  const onHold = packagesPage(active.page, 'onhold');
  await onHold.openTab('On Hold');
  await onHold.settled(quiet);
  const transferred = packagesPage(active.page, 'transferred');
  await transferred.openTab('Transferred');
  await transferred.settled({ verdicts: () => 'not-compared' });
  await active.openTab('Active');
  await active.settled(quiet);
});

test('names each of 12 planted differences, and 500 sales in an hour mark no row', async ({ openShop }, info) => {
  const { metrc, tandem, dashboard } = await openShop({ packages: 400 });
  const query = `license=${metrc.license}&differences=12`;
  const { truth } = await metrc.get<OnHandTruth>(`on-hand.json?${query}`);
  expect(Object.keys(truth)).toHaveLength(12);
  const file = info.outputPath('on-hand.csv');
  writeFileSync(file, await metrc.get<string>(`on-hand.csv?${query}`));
  await importCsv(dashboard, file);
  const expected = (tag: string) => verdictFor(truth[tag]);

  const active = packagesPage(await tandem.visit(`/industry/${metrc.license}/packages`));
  await active.openTab('Active');
  await showAll(active);
  const before = await active.settled({ verdicts: expected });
  expect(before.filter((row) => expected(row.tag) !== 'in-sync').length).toBeGreaterThan(7);

  for (const [tag, { kind }] of Object.entries(truth)) {
    const grid = { 'finished-counted': 'inactive', 'in-transit-counted': 'intransit' }[kind];
    if (!grid) continue;
    const other = packagesPage(active.page, grid);
    await other.openTab(grid === 'inactive' ? 'Inactive' : 'In Transit');
    await other.find(tag);
    await expect(other.badgeOf(tag)).toHaveAttribute('data-verdict', expected(tag));
  }

  // The shop goes on selling: at once, through another system, as Metrc says it may.
  const { sales } = await metrc.post<{ sales: { label: string }[] }>('sell', { license: metrc.license, n: 500 });
  expect(sales.length).toBe(500);
  await active.openTab('Active');
  await pulled(dashboard, metrc);
  await pulledBy(dashboard, () => active.sync.getByRole('button', { name: 'Sync' }).click());
  await expect(active.sync).toHaveAttribute('data-state', 'idle');
  await active.grid.getByTitle('Refresh', { exact: true }).click();
  await active.settled({ verdicts: expected });
});

async function showAll(active: ReturnType<typeof packagesPage>) {
  await active.grid.locator('.k-pager-sizes select').selectOption('500', { force: true });
  await expect(active.grid.locator('.k-loading-mask')).toHaveCount(0);
}
