import type { Page } from '@playwright/test';
import { onBarePage } from './bare-page.ts';
import type { Report } from './report.ts';

const count = 100_000;
const rounds = 5;
/** In memory a round takes no time worth saving, and many tell what a busy machine hides. */
const quickRounds = 15;
const mebibyte = 1_048_576;

// Only inside `evaluate`: what `inside/compare-all.ts` exports.
declare const bench: typeof import('./inside/compare-all.ts');

/** Compare and import of 100,000 readings against 100,000 mirrored packages. */
export async function compareAll(report: Report): Promise<void> {
  await onBarePage('bench/inside/compare-all.ts', async (page) => {
    await page.evaluate((rows) => bench.build(rows), count);
    await inMemory(report, page);
    await fromDisk(report, page);
    await afterPull(report, page);
    const { blocks, put } = await page.evaluate((rows) => bench.importing(rows), count);
    report.tell('import of 100,000 readings', blocks, 'ms');
    report.tell('import / plain bulkPut of the same rows', blocks / put, 'x', { max: 1.3 });
  });
}

async function inMemory(report: Report, page: Page): Promise<void> {
  const measured = await page.evaluate((times) => bench.inMemory(times), quickRounds);
  report.tell('in memory', median(measured.map(({ compare }) => compare)), 'ms');
  report.tell('bare Map join', median(measured.map(({ join }) => join)), 'ms');
  report.tell('in memory / bare Map join', median(measured.map(ratioOf)), 'x', { max: 4 });
  report.tell('found besides what the join found', Math.max(...measured.map(({ differ }) => differ)), 'packages', {
    max: 0,
  });
  const sold = await page.evaluate((times) => bench.inMemory(times, 1), quickRounds);
  report.tell('the same, each package sold from since', median(sold.map(ratioOf)), 'x', { max: 4 });
}

function ratioOf({ compare, join }: { compare: number; join: number }): number {
  return compare / join;
}

async function fromDisk(report: Report, page: Page): Promise<void> {
  const ratios: number[] = [];
  const heaps: number[] = [];
  const session = await page.context().newCDPSession(page);
  for (let round = 0; round < rounds; round += 1) {
    const { compare, read, looked } = await page.evaluate(() => bench.fromDisk());
    ratios.push(compare / read);
    report.tell(`from disk, round ${round + 1}: ${looked} packages`, compare, 'ms');
    await session.send('HeapProfiler.collectGarbage');
    const { usedSize } = await session.send('Runtime.getHeapUsage');
    heaps.push(usedSize / mebibyte);
  }
  report.tell('from disk / reading the same rows', median(ratios), 'x', { max: 1.3 });
  report.tell('heap after the last compare / after the first', (heaps.at(-1) ?? 0) / (heaps[0] ?? 1), 'x', {
    max: 1.1,
  });
}

async function afterPull(report: Report, page: Page): Promise<void> {
  const times: number[] = [];
  for (let round = 0; round < rounds; round += 1) {
    const { looked, ms } = await page.evaluate(() => bench.afterPull(100));
    if (round === 0) report.tell('100 changes after a pull: packages compared', looked, 'packages', { max: 100 });
    times.push(ms);
  }
  report.tell('100 changes after a pull', median(times), 'ms', { max: 200 });
}

function median(values: number[]): number {
  return values.sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;
}
