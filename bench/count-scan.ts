import { onBarePage } from './bare-page.ts';
import { median, percentile } from './quantiles.ts';
import type { Report } from './report.ts';

const packages = 100_000;
const counted = 10_000;
const scans = 100;

// Only inside `evaluate`: what `inside/count-scan.ts` exports.
declare const bench: typeof import('./inside/count-scan.ts');

/** How fast a scan is answered in a large facility, well into a count: each answer is on disk before it is given. */
export async function countScan(report: Report): Promise<void> {
  await onBarePage('bench/inside/count-scan.ts', async (page) => {
    await page.evaluate(([all, some]) => bench.build(all, some), [packages, counted] as const);
    const taken = await page.evaluate(([times, all]) => bench.scan(times, all), [scans, packages] as const);
    const told = { known: 'a scan', entered: 'a quantity, stored', slipped: 'a scan with a wrong character' } as const;
    for (const kind of ['known', 'entered', 'slipped'] as const) {
      report.tell(`${told[kind]}: median`, median(taken[kind]), 'ms', { max: 50 });
      report.tell(`${told[kind]}: 95 of 100 within`, percentile(taken[kind], 95), 'ms');
    }
  });
}
