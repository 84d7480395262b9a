import { chromium, type Page } from '@playwright/test';
import { siteFlags } from '../e2e/harness/browser-flags.ts';
import { findBrowser } from '../e2e/harness/find-browser.ts';
import { packagesPage } from '../e2e/harness/metrc-page.ts';
import { type Cost, costOf, heldBy } from './profile-page.ts';
import type { Report } from './report.ts';
import { endedRuns, openShop, type Shop, startPulling } from './shop.ts';

/** Each figure is the median of so many redraws: a busy machine has outliers. */
const times = 7;
const rerenders = 1_000;

/** What Tandem costs on Metrc's own pages. Rows are drawn again as Kendo draws them: all of them, as new nodes. */
export async function pageOverlay(report: Report): Promise<void> {
  const shop = await openShop({ packages: 900 });
  try {
    const dashboard = await startPulling(shop, { percent: 100, computers: 1, fullSpeed: true });
    await endedRuns(dashboard, 1);
    await dashboard.close();
    await measureRows(report, shop, 20, { own: 8, waitMs: 100 });
    await measureRows(report, shop, 500, { own: 50 });
    await measureLeaks(report, shop);
    await measureStart(report, shop);
  } finally {
    await shop.close();
  }
}

async function measureRows(report: Report, shop: Shop, rows: number, most: { own: number; waitMs?: number }) {
  const page = await shop.tandem.visit(`/industry/${shop.metrc.license}/packages?sim-delay=10`);
  await showRows(page, rows, true);
  const messages = await countMessages(shop);
  const bare = await openBare(shop, rows);
  await prepare(page, false);
  await messages.reset();
  const waits: number[] = [];
  const costs: Cost[] = [];
  const bareCosts: Cost[] = [];
  // In turns: whatever slows the machine slows both.
  for (let i = 0; i < times; i += 1) {
    costs.push(await costOf(page, async () => waits.push(await redraw(page))));
    bareCosts.push(await costOf(bare.page, () => redraw(bare.page)));
  }
  const asked = await messages.count();
  const { shift, heights } = await pageState(page);
  await bare.close();
  await page.close();
  const name = (text: string) => `${rows} rows drawn again: ${text}`;
  const layout = ({ layout }: Cost) => layout;
  const layouts = ({ layouts }: Cost) => layouts;
  report.tell(name('until all badges are right'), median(waits), 'ms', most.waitMs ? { max: most.waitMs } : undefined);
  report.tell(name('own script'), median(costs.map(({ own }) => own)), 'ms', { max: most.own });
  const ratio = median(costs.map(layout)) / median(bareCosts.map(layout));
  // The promise is about a screen full of rows; of 20 the rest of the page is the larger part.
  const bound = rows >= 500 ? { max: 1.5 } : undefined;
  report.tell(name('style and layout / one text node per row'), ratio, 'x', bound);
  const more = median(costs.map(layouts)) - median(bareCosts.map(layouts));
  report.tell(name('layouts more than with text nodes'), more, 'layouts', { max: 0 });
  report.tell(name('questions to the background'), asked / times, 'messages', { max: 1 });
  report.tell(name('layout shift'), shift, 'score', { max: 0 });
  const moved = heights.filter((height, i) => height !== bare.heights[i]).length;
  report.tell(name('rows of another height than without Tandem'), moved, 'rows', { max: 0 });
}

/** The same rows without Tandem, where each row gets one text node instead. */
async function openBare(shop: Shop, rows: number) {
  const browser = await chromium.launch({
    executablePath: findBrowser() ?? '',
    args: siteFlags(shop.metrc.port),
  });
  const context = await browser.newContext({ viewport: { width: 1280, height: 860 }, ignoreHTTPSErrors: true });
  const page = await context.newPage();
  await page.goto(`https://ca.metrc.com/industry/${shop.metrc.license}/packages?sim-delay=10`);
  await showRows(page, rows, false);
  await prepare(page, false);
  const { heights } = await pageState(page);
  await prepare(page, true);
  return { page, heights, close: () => browser.close() };
}

async function showRows(page: Page, rows: number, hasBadges: boolean) {
  await page
    .locator('#packages_tabstrip li')
    .filter({ hasText: /^\s*Active\s*$/ })
    .first()
    .click();
  // Metrc remembers it: what another measurement chose still holds.
  const size = page.locator('#active-grid .k-pager-sizes select');
  if ((await size.inputValue()) !== String(rows)) await size.selectOption(String(rows), { force: true });
  await page.waitForFunction(
    (n) =>
      document.querySelectorAll('#active-grid > table > tbody > tr.k-master-row').length === n &&
      !document.querySelector('#active-grid .k-loading-mask'),
    rows,
  );
  if (hasBadges) await packagesPage(page).settled();
}

// Only inside `evaluate`, in Metrc's page.
declare global {
  interface Window {
    tandemBench: { html: string; isBare: boolean; shift: number };
  }
}

async function prepare(page: Page, isBare: boolean) {
  await page.evaluate((bare) => {
    const body = document.querySelector('#active-grid > table > tbody') as HTMLElement;
    const copy = body.cloneNode(true) as HTMLElement;
    for (const own of copy.querySelectorAll('tandem-badge, tandem-room')) own.remove();
    window.tandemBench = { html: copy.innerHTML, isBare: bare, shift: 0 };
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) window.tandemBench.shift += (entry as unknown as { value: number }).value;
    }).observe({ type: 'layout-shift' });
  }, isBare);
}

/** Draws all rows anew and waits for what belongs on them, two frames long at least. @returns how long that took, ms */
function redraw(page: Page): Promise<number> {
  return page.evaluate(async () => {
    const { html, isBare } = window.tandemBench;
    const body = document.querySelector('#active-grid > table > tbody') as HTMLElement;
    const frame = () => new Promise((resolve) => requestAnimationFrame(resolve));
    body.innerHTML = html;
    const began = performance.now();
    const rows = [...body.children] as HTMLTableRowElement[];
    if (isBare) for (const row of rows) row.cells[1]?.append(document.createTextNode(' in sync'));
    const isReady = () => rows.every((row) => isBare || row.querySelector('tandem-badge[data-verdict]'));
    while (!isReady()) await frame();
    const took = performance.now() - began;
    await frame();
    await frame();
    return took;
  });
}

function pageState(page: Page): Promise<{ shift: number; heights: number[] }> {
  return page.evaluate(() => ({
    shift: window.tandemBench.shift,
    heights: [...document.querySelectorAll('#active-grid > table > tbody > tr')].map(
      (row) => row.getBoundingClientRect().height,
    ),
  }));
}

async function measureLeaks(report: Report, shop: Shop) {
  const page = await shop.tandem.visit(`/industry/${shop.metrc.license}/packages?sim-delay=10`);
  await showRows(page, 20, true);
  await prepare(page, false);
  // What is made once is there before it is counted, compiled code as well.
  for (let i = 0; i < 400; i += 1) await redraw(page);
  const before = await heldBy(page);
  for (let i = 0; i < rerenders; i += 1) await redraw(page);
  const after = await heldBy(page);
  await page.close();
  const per = (name: keyof typeof before) => (after[name] - before[name]) / rerenders;
  report.tell(`${rerenders} redraws: nodes kept per redraw`, per('nodes'), 'nodes', { max: 0.05 });
  report.tell(`${rerenders} redraws: listeners kept per redraw`, per('listeners'), 'listeners', { max: 0.01 });
  report.tell(`${rerenders} redraws: memory kept per redraw`, per('heapKb'), 'kB', { max: 0.2 });
}

/** A tab's first page also waits for the browser to hand over the sentences; they stay in the tab's process. */
async function measureStart(report: Report, shop: Shop) {
  const own: number[] = [];
  const page = await shop.tandem.context.newPage();
  for (let i = 0; i <= times; i += 1) {
    const cost = await costOf(page, async () => {
      await page.goto(`https://ca.metrc.com/industry/${shop.metrc.license}/reports`);
      await page.locator('tandem-sync').getByRole('button', { name: 'Sync', exact: true }).waitFor();
    });
    own.push(cost.own);
  }
  await page.close();
  const [first = 0, ...further] = own;
  report.tell('start on a page without a grid, the first of a tab: own script', first, 'ms');
  report.tell('start on a page without a grid: own script', median(further), 'ms', { max: 10 });
}

// Only inside `evaluate`, in the background.
declare const chrome: { runtime: { onMessage: { addListener(hear: (message: { tandem?: string }) => void): void } } };

/** Counts compare questions where they arrive. */
async function countMessages({ tandem }: Shop) {
  const worker = tandem.context.serviceWorkers()[0] ?? (await tandem.context.waitForEvent('serviceworker'));
  await worker.evaluate(() => {
    const seen = globalThis as unknown as { asked?: number };
    // One listener for all measurements: a second would count everything twice.
    if (seen.asked !== undefined) return;
    seen.asked = 0;
    chrome.runtime.onMessage.addListener(({ tandem: name }) => {
      if (name === 'rows.compare') seen.asked = (seen.asked ?? 0) + 1;
    });
  });
  return {
    reset: () => worker.evaluate(() => Object.assign(globalThis, { asked: 0 })).then(() => {}),
    count: () => worker.evaluate(() => (globalThis as unknown as { asked: number }).asked),
  };
}

function median(values: readonly number[]): number {
  return [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;
}
