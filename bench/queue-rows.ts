import { onBarePage } from './bare-page.ts';
import { median } from './quantiles.ts';
import type { Report } from './report.ts';

const rows = 50_000;
const times = 25;

// Only inside `evaluate`: what `inside/queue-rows.ts` exports.
declare const bench: typeof import('./inside/queue-rows.ts');

/** What it takes to choose the next action in a queue of 50,000 rows, and to mark it durably. */
export async function queueRows(report: Report): Promise<void> {
  await onBarePage('bench/inside/queue-rows.ts', async (page) => {
    const measure = (open: number) =>
      page.evaluate(([all, left, n]) => bench.chooseFrom(all, left, n), [rows, open, times] as const);
    const few = await measure(20);
    report.tell('50,000 rows, 20 of them open: choosing the next, median', median(few.chosen), 'ms', { max: 5 });
    report.tell('the strict mark, median', median(few.marked), 'ms');
    const all = await measure(rows);
    report.tell('50,000 rows, all of them open: choosing the next, median', median(all.chosen), 'ms', { max: 5 });
  });
}
