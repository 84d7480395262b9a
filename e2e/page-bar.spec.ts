import { readFileSync, writeFileSync } from 'node:fs';
import type { Page } from '@playwright/test';
import { faults } from './harness/axe.ts';
import { expect, type Shop, test } from './harness/fixtures.ts';
import { packagesPage } from './harness/metrc-page.ts';
import { stored } from './harness/own-pages.ts';
import { importCsv } from './harness/set-up.ts';
import { type OnHandTruth, verdictFor } from './harness/truth.ts';

/** Words on the bar's chips, by verdict. */
const chipWords: Record<string, string> = {
  'in-sync': 'in sync',
  variance: 'differs',
  'unit-mismatch': 'unit',
  'place-mismatch': 'place',
  'only-in-metrc': 'only in Metrc',
};

/** On this page, and where there are more of them how many in the whole list: `6 of 41 differs`. */
const chipOf = (count: number, verdict: string) => new RegExp(`^${count}( of [\\d,]+)?\\s+${chipWords[verdict]}$`);

const barOf = (page: Page) => page.locator('tandem-bar');

test('the bar counts every row by verdict, filters, steps, copies and exports what differs', async ({
  openShop,
}, info) => {
  const { metrc, tandem, dashboard } = await openShop({ packages: 300 });
  const query = `license=${metrc.license}&differences=12`;
  const { truth } = await metrc.get<OnHandTruth>(`on-hand.json?${query}`);
  const file = info.outputPath('on-hand.csv');
  writeFileSync(file, await metrc.get<string>(`on-hand.csv?${query}`));
  await importCsv(dashboard, file);
  await tandem.context.grantPermissions(['clipboard-read', 'clipboard-write']);

  const active = packagesPage(await tandem.visit(`/industry/${metrc.license}/packages`));
  const bar = barOf(active.page);
  await active.openTab('Active');
  await active.grid.locator('.k-pager-sizes select').selectOption('500', { force: true });
  const rows = await active.settled({ verdicts: (tag) => verdictFor(truth[tag]) });
  await expect(bar).toHaveCount(1);

  // Counted here from what was planted, not from what the badges say.
  const counts = new Map<string, string[]>();
  for (const { tag } of rows) {
    const verdict = verdictFor(truth[tag]);
    counts.set(verdict, [...(counts.get(verdict) ?? []), tag]);
  }
  const chips = bar.locator('.tally .chip');
  await expect(chips).toHaveCount(counts.size);
  for (const [verdict, tags] of counts) {
    await expect(bar.getByRole('button', { name: chipOf(tags.length, verdict) })).toBeVisible();
  }
  await expect(bar).toContainText(/\d+ differ in \d+ packages compared at/);
  expect(await faults(active.page, 'tandem-bar'), 'bar').toEqual([]);

  // A filter dims the rows that are not asked for, and Metrc's grid keeps its height.
  const height = await active.grid.evaluate((grid) => grid.getBoundingClientRect().height);
  const differing = counts.get('variance') ?? [];
  const chip = bar.getByRole('button', { name: chipOf(differing.length, 'variance') });
  await chip.click();
  await expect(active.page.locator('tr[data-tandem-dim]')).toHaveCount(rows.length - differing.length);
  expect(await active.grid.evaluate((grid) => grid.getBoundingClientRect().height)).toBe(height);
  await bar.getByRole('button', { name: 'Copy these' }).click();
  await expect(bar.getByRole('status')).toHaveText(`${differing.length} copied`);
  const copied = (await active.page.evaluate(() => navigator.clipboard.readText())).split('\n');
  expect(copied.sort()).toEqual([...differing].sort());

  // The grid is drawn anew: filter and bar stay, once.
  await active.grid.getByTitle('Refresh').click();
  await active.settled();
  await expect(active.page.locator('tr[data-tandem-dim]')).toHaveCount(rows.length - differing.length);
  await expect(bar).toHaveCount(1);
  await chip.click();
  await expect(active.page.locator('tr[data-tandem-dim]')).toHaveCount(0);

  // By keyboard from one difference to the next, in the order of the page.
  const stops = rows.map(({ tag }) => tag).filter((tag) => verdictFor(truth[tag]) !== 'in-sync');
  for (const tag of stops.slice(0, 3)) {
    await active.page.keyboard.press('Alt+j');
    await expect(active.badgeOf(tag)).toBeFocused();
    await expect(active.page.locator('tandem-hover')).toBeVisible();
  }
  expect(await faults(active.page, 'tandem-hover'), 'compact card').toEqual([]);
  await active.page.keyboard.press('Alt+k');
  await expect(active.badgeOf(stops[1] ?? '')).toBeFocused();
  await active.page.keyboard.press('Enter');
  await expect(active.card).toContainText('First seen');
  await active.page.keyboard.press('Escape');

  const [download] = await Promise.all([
    active.page.waitForEvent('download'),
    bar.getByRole('button', { name: 'Export' }).click(),
  ]);
  const csv = readFileSync(await download.path(), 'utf8');
  const exported = csv.trim().split('\r\n').slice(1);
  const open = await stored<{ record: string; standing: string }>(dashboard, 'tandem-ops', 'differences');
  const tags = open.filter(({ standing }) => standing === 'open').map(({ record }) => record);
  expect(exported.map((line) => line.slice(0, 24)).sort()).toEqual(tags.sort());
  expect(stops.every((tag) => tags.includes(tag))).toBe(true);
});

test('the menu, Metrc’s dialogs and its selection are worked with, and an update leaves the page as it was', async ({
  openShop,
}) => {
  const shop = await openShop({ packages: 60 });
  await test.step('the menu is worked by keyboard, reads one list only, and pauses', () => workMenu(shop));
  await test.step('Metrc’s own dialog says what is known of each line, and takes a fresh count when told to', () =>
    guardDialog(shop));
  await test.step('rows selected in Metrc are changed together, chosen and confirmed in a window of our own', () =>
    actOnSelection(shop));
  await test.step('after an update the page says so once, and is left as it was found', () => updateExtension(shop));
});

async function actOnSelection({ metrc, tandem }: Shop): Promise<void> {
  const active = packagesPage(await tandem.visit(`/industry/${metrc.license}/packages`));
  const bar = barOf(active.page);
  await active.openTab('Active');
  const rows = await active.settled();
  const chosen = [rows[1]?.tag ?? '', rows[3]?.tag ?? ''];
  const cell = (tag: string) => active.rowOf(tag).locator('td:visible').nth(6);
  await cell(chosen[0] ?? '').click();
  await cell(chosen[1] ?? '').click({ modifiers: ['Control'] });
  const [opened] = await Promise.all([
    tandem.context.waitForEvent('page'),
    bar.getByRole('button', { name: 'Change 2 selected' }).click(),
  ]);
  await expect(opened.getByRole('heading', { name: '2 selected in Metrc: packages' })).toBeVisible();
  expect(await faults(opened), 'our window').toEqual([]);
  // Nothing was queued by asking.
  expect(await stored(opened, 'tandem-ops', 'actions')).toEqual([]);
  await opened.getByRole('button', { name: 'Move', exact: true }).click();
  await opened.getByLabel('Location', { exact: true }).selectOption('Receiving');
  await opened.getByRole('button', { name: 'Look through' }).click();
  await opened.getByRole('button', { name: /^Send 2 to Metrc|^Send to Metrc|^Queue/ }).click();
  await expect
    .poll(async () => {
      const world = await metrc.packages('active');
      return world.filter(({ label, locationName }) => chosen.includes(label) && locationName === 'Receiving').length;
    })
    .toBe(2);
  await active.page.close();
}

async function guardDialog({ metrc, tandem }: Shop): Promise<void> {
  const active = packagesPage(await tandem.visit(`/industry/${metrc.license}/packages`));
  await active.openTab('Active');
  const rows = await active.settled();
  const tag = rows[2]?.tag ?? '';
  await active.openCard(tag);
  await active.card.getByLabel('On the shelf now').fill('5');
  await active.card.getByRole('button', { name: 'Save here only' }).click();
  await expect(active.badgeOf(tag)).toHaveAttribute('data-verdict', 'variance');
  await active.page.keyboard.press('Escape');
  await active.rowOf(tag).locator('td:visible').nth(6).click();
  await active.page.getByRole('button', { name: 'Adjust', exact: true }).click();
  const dialog = active.page.locator('.k-window');
  const guard = dialog.locator('tandem-guard');
  await expect(guard).toHaveCount(1);
  await expect(guard).toContainText('says 5 ea');
  expect(await faults(active.page, 'tandem-guard'), 'guard').toEqual([]);
  await dialog.locator('[ng-model="line.AdjustmentReasonId"]').selectOption({ label: 'Incorrect Quantity' });
  await expect(guard).toContainText('Metrc asks for a note with this reason');
  await dialog.locator('[ng-model="line.ReasonNote"]').fill('Counted twice');
  await expect(guard).not.toContainText('Metrc asks for a note');
  const quantity = dialog.locator('[ng-model="line.NewQuantity"]');
  await expect(quantity).toHaveValue('');
  await guard.getByRole('button', { name: /Use count: 5 ea/ }).click();
  await expect(quantity).toHaveValue('5');
  // The difference follows the new quantity: Metrc's own script heard of it.
  await expect(dialog.locator('[ng-model="line.AdjustmentQuantity"]')).not.toHaveValue('');
  await dialog.locator('#cancel').click();
  await expect(guard).toHaveCount(0);
  await active.page.close();
}

async function workMenu({ metrc, tandem }: Shop): Promise<void> {
  const active = packagesPage(await tandem.visit(`/industry/${metrc.license}/packages`));
  await active.openTab('Active');
  await active.settled();
  const caret = active.sync.getByRole('button', { name: 'More choices' });
  await caret.focus();
  await active.page.keyboard.press('ArrowDown');
  await expect(active.sync.getByRole('menuitem', { name: 'Sync this list' })).toBeFocused();
  expect(await faults(active.page, 'tandem-sync'), 'menu').toEqual([]);
  await active.page.keyboard.press('ArrowDown');
  await active.page.keyboard.press('ArrowDown');
  await active.page.keyboard.press('ArrowDown');
  await active.page.keyboard.press('Enter');
  await expect(active.sync).toHaveAttribute('data-state', 'paused');
  await expect(caret).toBeFocused();
  await caret.press('ArrowDown');
  await expect(active.sync.getByRole('menuitem', { name: 'Sync this list' })).toBeFocused();
  await active.page.keyboard.press('Enter');
  const runs = () => stored<{ state: string; requests: number }>(own, 'tandem-cache', 'runs');
  const own = await tandem.open('popup.html');
  await expect.poll(async () => (await runs()).filter(({ state }) => state === 'done').length).toBe(2);
  expect((await runs()).map(({ requests }) => requests).sort((a, b) => a - b)[0]).toBeLessThan(4);
  await caret.click();
  await active.sync.getByRole('menuitem', { name: 'Resume hourly pulls' }).click();
  await expect(active.sync).toHaveAttribute('data-state', 'idle');
  await own.close();
  await active.page.close();
}

async function updateExtension({ metrc, tandem, dashboard }: Shop): Promise<void> {
  const active = packagesPage(await tandem.visit(`/industry/${metrc.license}/packages`));
  await active.openTab('Active');
  await active.settled();
  await barOf(active.page).locator('.tally .chip').first().click();
  await dashboard.evaluate(() => chrome.runtime.reload()).catch(() => {});
  await expect(active.sync).toContainText('Reload this page to reconnect');
  const left = active.page.locator('tandem-bar, tandem-badge, tandem-room, tandem-card, tandem-band, tandem-hover');
  await expect(left).toHaveCount(0);
  await expect(active.sync).toHaveCount(1);
  await expect(active.page.locator('tr[data-tandem-dim]')).toHaveCount(0);
  await active.page.close();
}
