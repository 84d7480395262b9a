import { writeFileSync } from 'node:fs';
import type { Locator, Page } from '@playwright/test';
import { breakPack, openPack } from './harness/evidence-pack.ts';
import { expect, test } from './harness/fixtures.ts';
import { type Kept, keptOf, openDifference } from './harness/kept-differences.ts';
import { packagesPage } from './harness/metrc-page.ts';
import { go, pulled, stored } from './harness/own-pages.ts';
import { scan } from './harness/scanner.ts';
import { importCsv } from './harness/set-up.ts';
import { shot } from './harness/shots.ts';
import type { LocalMetrc, WorldPackage } from './harness/simulator.ts';

interface Line {
  label: string;
  quantity: string;
  unit: string;
  location: string;
}

type Truth = Record<string, { kind: string; metrc: Line | null; local: Line | null }>;

const grams: Record<string, number> = { Grams: 1, Ounces: 28.349523125, Pounds: 453.59237, Kilograms: 1000 };

/** Every package that the world has of a license, by its tag. */
async function worldOf(metrc: LocalMetrc): Promise<Map<string, WorldPackage>> {
  const lists = await Promise.all(['active', 'onhold', 'inactive', 'intransit'].map((list) => metrc.packages(list)));
  return new Map(lists.flat().map((pkg) => [pkg.label, pkg]));
}

/** What the shop planted, and how much of each package stands on the shelf at any time, while it goes on selling. */
async function openShelf(metrc: LocalMetrc) {
  const query = `license=${metrc.license}&differences=13`;
  const csv = await metrc.get<string>(`on-hand.csv?${query}`);
  const { truth, lines } = await metrc.get<{ truth: Truth; lines: Line[] }>(`on-hand.json?${query}`);
  const before = await worldOf(metrc);
  return {
    csv,
    truth,
    lines: lines.filter(({ label }) => truth[label]?.kind !== 'in-transit-counted'),
    /** Decimal text, in the package's own unit. */
    async amountOf({ label, quantity, unit }: Line): Promise<string> {
      const [then, now] = [before.get(label), (await worldOf(metrc)).get(label)];
      const own = now?.unit ?? unit;
      const there = own === unit ? Number(quantity) : (Number(quantity) * (grams[unit] ?? 1)) / (grams[own] ?? 1);
      const left = there - Number(then?.quantity ?? 0) + Number(now?.quantity ?? 0);
      return String(Number(Math.max(0, left).toFixed(4)));
    },
  };
}

test('counts blind on Metrc’s page while the shop sells, and reconciles the twelve that differ', async ({
  openShop,
}, info) => {
  const { metrc, tandem, dashboard } = await openShop({ packages: 44 });
  const shelf = await openShelf(metrc);
  const planted = Object.entries(shelf.truth).filter(([, { kind }]) => kind !== 'in-transit-counted');
  expect(planted).toHaveLength(12);
  const file = info.outputPath('on-hand.csv');
  writeFileSync(file, shelf.csv);
  await importCsv(dashboard, file);
  await pulled(dashboard, metrc);

  const metrcTab = packagesPage(await tandem.visit(`/industry/${metrc.license}/packages?sim-delay=0`));
  await metrcTab.openTab('Active');
  const asFound = await shownQuantities(metrcTab.grid);
  expect(asFound.length).toBeGreaterThan(5);
  await expect(metrcTab.page.locator('tandem-count')).toHaveCount(0);

  await go(dashboard, 'count');
  await dashboard.getByRole('radio', { name: 'Everything' }).check();
  await dashboard.getByRole('checkbox', { name: /Blind count/ }).check();
  await dashboard.getByRole('button', { name: 'Start counting' }).click();
  const zone = dashboard.getByLabel('Where you are now');
  await expect(zone).toBeVisible();

  // Nobody who counts sees a number, on Metrc's page either.
  const panel = metrcTab.page.locator('tandem-count');
  await expect(panel.getByText('Scan a tag to count it.')).toBeVisible();
  const first = metrcTab.grid.locator('tr.k-master-row').first();
  await expect(first.locator('tandem-badge')).toHaveText('not counted yet');
  await expect.poll(() => shownQuantities(metrcTab.grid)).toEqual([]);
  await metrcTab.openCard((await metrcTab.seen())[0]?.tag ?? '');
  await expect(metrcTab.card).toContainText('A blind count is open');
  await expect(metrcTab.card).not.toContainText(/\d (ea|g|oz|lb)\b/);
  await shot(metrcTab.page, 'page-blind');
  await metrcTab.page.keyboard.press('Escape');
  await tellsNothing(metrcTab, 'page-blind');

  const rooms = [...new Set(shelf.lines.map(({ location }) => location))];
  let counted = 0;
  for (const room of rooms) {
    await zone.selectOption(room);
    await expect
      .poll(async () => (await stored<{ place: string }>(dashboard, 'tandem-ops', 'countSessions'))[0]?.place)
      .toBe(room);
    for (const line of shelf.lines.filter(({ location }) => location === room)) {
      const amount = await shelf.amountOf(line);
      if (shelf.truth[line.label]?.kind === 'extra-tag') {
        // Metrc has no such package: it is counted where nobody can forge a message.
        await scan(metrcTab.page, line.label);
        await expect(panel).toContainText('count it in Tandem’s Count screen');
        await dashboard.getByRole('textbox', { name: 'Scan a tag, or type it and press Enter' }).fill(line.label);
        await dashboard.keyboard.press('Enter');
        await dashboard.getByLabel('How much is there?').fill(amount);
        await dashboard.getByRole('button', { name: 'Count it' }).click();
        await expect(dashboard.getByText(`${line.label}:`).first()).toBeVisible();
      } else {
        await scan(metrcTab.page, line.label);
        await expect(panel.locator('.tag')).toHaveText(line.label);
        await expect(panel.getByLabel('On the shelf now')).toBeFocused();
        await panel.getByLabel('On the shelf now').fill(amount);
        await metrcTab.page.keyboard.press('Enter');
        await expect(panel).toContainText(`${line.label}:`);
      }
      counted += 1;
      if (counted === 5) await shot(metrcTab.page, 'page-counting');
      if (counted % 12 > 0) continue;
      await expect.poll(() => notRead(dashboard)).toEqual([]);
      await metrc.post('sell', { license: metrc.license, n: 3 });
    }
  }
  await expect(panel).toContainText(`${counted} packages`);

  await dashboard.getByRole('button', { name: 'Finish …' }).click();
  await dashboard.getByRole('radio', { name: 'Yes, nothing was left out' }).check();
  await dashboard.getByRole('button', { name: 'Hand in' }).click();
  await expect(panel).toHaveCount(0);
  await expect.poll(() => shownQuantities(metrcTab.grid)).not.toEqual([]);
  const tags = planted.map(([tag]) => tag).sort();
  const open = async () => (await keptOf(dashboard)).filter(({ standing }) => standing === 'open');
  await expect.poll(async () => (await open()).map(({ record }) => record).sort()).toEqual(tags);
  await expect(dashboard.getByText('12 packages differ from Metrc.')).toBeVisible();
  await shot(dashboard, 'count-result');
  await dashboard.getByRole('link', { name: 'Reconcile them' }).click();

  await reconcile(dashboard, metrc, await open());
  await go(dashboard, 'proof');
  await expect(dashboard.locator('.seal')).toBeVisible();
  const pack = info.outputPath('pack.html');
  await breakPack(await openPack(dashboard, pack), pack);
});

/** Metrc's clock is known to about a second: what was counted since then is not known to be counted before a sale. */
const aroundMs = 2_000;

/** Counted tags that Metrc was not asked about since: what is sold before that may have been sold before the count. */
async function notRead(page: Page): Promise<string[]> {
  const entries = await stored<{ tag: string; at: number }>(page, 'tandem-ops', 'countEntries');
  const rows = await stored<{ tag: string; pulledAt: number }>(page, 'tandem-cache', 'packages');
  const readAt = new Map(rows.map(({ tag, pulledAt }) => [tag, pulledAt]));
  const isOpen = ({ tag, at }: (typeof entries)[number]) => (readAt.get(tag) ?? at) < at || at > Date.now() - aroundMs;
  return entries.filter(isOpen).map(({ tag }) => tag);
}

/** Neither the bar and Sync above the grid nor what stands in Metrc's own dialog says how anything compares. */
async function tellsNothing({ page, grid, rowOf, seen, select }: ReturnType<typeof packagesPage>, picture: string) {
  const bar = page.locator('tandem-bar');
  await expect(bar).toContainText('Hidden while you count blind');
  await expect(bar.getByRole('button')).toHaveText([/^\s*Hidden while you count blind/]);
  await expect(page.locator('tandem-sync')).not.toContainText(/differ/);
  await select(rowOf((await seen())[0]?.tag ?? ''), 'Label');
  await grid.getByRole('button', { name: 'Adjust', exact: true }).click();
  const dialog = page.locator('.k-window');
  await expect(dialog.locator('tandem-guard')).toContainText('Hidden while you count blind');
  await expect(dialog.locator('tandem-guard').getByRole('button')).toHaveCount(0);
  await shot(page, `${picture}-dialog`);
  await dialog.locator('#cancel').click();
  await expect(dialog).toHaveCount(0);
}

/** Texts of the quantity cells that a person can read. */
function shownQuantities(grid: Locator): Promise<string[]> {
  return grid.evaluate((root) => {
    const head = root.querySelector<HTMLTableCellElement>('th[data-field="Quantity"]');
    const rows = [...root.querySelectorAll(':scope > table > tbody > tr.k-master-row')];
    return rows.flatMap((row) => {
      const cell = row.children[head?.cellIndex ?? -1];
      const isHidden = cell && getComputedStyle(cell).color === 'rgba(0, 0, 0, 0)';
      return cell && !isHidden ? [cell.textContent ?? ''] : [];
    });
  });
}

/** Each difference as its kind asks for, while the shop goes on selling. */
async function reconcile(page: Page, metrc: LocalMetrc, differences: readonly Kept[]) {
  const details = page.locator('.difference-details');
  const send = async () => {
    const reason = details.getByLabel('Reason', { exact: true });
    if (await reason.count()) await reason.selectOption({ index: 1 });
    await details.getByRole('button', { name: 'Send to Metrc' }).click();
  };
  const inWorld = async (record: string) => (await worldOf(metrc)).get(record);
  /** Waits until the world has the correction, to the digit. */
  const corrected = async (record: string) => {
    const held = Number((await inWorld(record))?.quantity);
    const by = (await keptOf(page)).find((one) => one.record === record)?.variance?.amount;
    await send();
    const off = async () =>
      Math.abs(Number((Number((await inWorld(record))?.quantity) - held - Number(by)).toFixed(4)));
    await expect.poll(off, { message: record }).toBe(0);
  };
  for (const { record, class: of } of differences) {
    await metrc.post('sell', { license: metrc.license, n: 2 });
    await openDifference(page, record);
    if (of === 'only-local') {
      await details.getByRole('button', { name: 'Close with a reason' }).click();
      await details.getByLabel('Reason', { exact: true }).fill('Not ours: goes back to the lab');
      await details.getByRole('button', { name: 'Close with a reason' }).click();
      continue;
    }
    await details.getByRole('button', { name: 'Confirm discrepancy by this count' }).click();
    await expect(details.getByRole('heading', { name: 'Correct Metrc' })).toBeVisible();
    if (of === 'variance' || of === 'only-in-metrc') await corrected(record);
    if (of === 'place-mismatch') {
      const before = (await inWorld(record))?.locationName;
      await send();
      await expect.poll(async () => (await inWorld(record))?.locationName).not.toBe(before);
    }
    if (of === 'status-mismatch') {
      await send();
      // Taken up again, it holds nothing in Metrc: what stands on the shelf is still to be entered.
      await expect(details.getByLabel('Change by')).toBeVisible();
      await corrected(record);
    }
  }
  // What was sold besides is told apart from adjustments once Metrc's list of those is read.
  await page.getByRole('button', { name: 'Sync', exact: true }).first().click();
  const closings = async () => (await keptOf(page)).map(({ closing }) => closing?.how).sort();
  const expected = differences.map(({ class: of }) => (of === 'only-local' ? 'person' : 'corrected')).sort();
  await expect.poll(closings).toEqual(expected);
}
