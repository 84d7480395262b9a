import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import type { Report } from './report.ts';
import { endedRuns, openShop, startPulling } from './shop.ts';

const lines = 100_000;
const longMs = 50;

/** A file of 100,000 lines on the Readings screen: no task of the page may be felt. */
export async function importPage(report: Report): Promise<void> {
  const shop = await openShop({ packages: 500 });
  const folder = mkdtempSync(join(tmpdir(), 'tandem-bench-'));
  try {
    const dashboard = await startPulling(shop, { percent: 100, computers: 1, fullSpeed: true });
    await endedRuns(dashboard, 1);
    const file = join(folder, 'on-hand.csv');
    writeFileSync(
      file,
      ['Package tag,On hand,Unit,Location,Item', ...Array.from({ length: lines }, lineOf)].join('\r\n'),
    );
    await dashboard.goto(dashboard.url().replace(/#.*$/, '#/readings'));
    await dashboard.locator('input[type=file]').waitFor({ state: 'attached' });
    await watchTasks(dashboard);
    const before = Date.now();
    await dashboard.locator('input[type=file]').setInputFiles(file);
    await dashboard.getByText(/All 100,000 rows can be imported/).waitFor({ timeout: 120_000 });
    report.tell('100,000 lines read and checked', Date.now() - before, 'ms');
    await tellTasks(report, dashboard, 'while it is read');
    const asked = Date.now();
    await dashboard.getByRole('button', { name: 'Import 100,000 readings' }).click();
    await dashboard
      .getByText(/100,000 readings imported/)
      .first()
      .waitFor({ timeout: 120_000 });
    report.tell('100,000 readings handed over and stored', Date.now() - asked, 'ms');
    await tellTasks(report, dashboard, 'while it is imported');
  } finally {
    rmSync(folder, { recursive: true, force: true });
    await shop.close();
  }
}

function lineOf(_: unknown, n: number): string {
  return `1A4FF${String(n).padStart(19, '0')},${n % 500},ea,Vault,Item ${n % 300}`;
}

/** Notes every task of the page that lasts long enough to be felt. */
async function watchTasks(page: Page): Promise<void> {
  await page.evaluate(() => {
    const found: number[] = [];
    Object.assign(globalThis, { longTasks: found });
    new PerformanceObserver((list) => {
      for (const { duration } of list.getEntries()) found.push(duration);
    }).observe({ type: 'longtask', buffered: false });
  });
}

async function tellTasks(report: Report, page: Page, when: string): Promise<void> {
  const tasks = await page.evaluate(() => {
    const { longTasks } = globalThis as unknown as { longTasks: number[] };
    return longTasks.splice(0);
  });
  report.tell(`tasks above 50 ms ${when}`, tasks.length, 'tasks', { max: 0 });
  report.tell(`longest task ${when}`, Math.max(0, ...tasks), 'ms', { max: longMs });
}
