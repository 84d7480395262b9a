import { onBarePage } from './bare-page.ts';
import type { Report } from './report.ts';

const count = 6_000;
/** Rows of one transaction, as the pull groups them. */
const group = 300;
const rounds = 7;

// Only inside `evaluate`: what `inside/store-rows.ts` exports.
declare const bench: typeof import('./inside/store-rows.ts');

/** How fast rows are stored by the pull, against bare IndexedDB writing the same rows. */
export async function storedRows(report: Report): Promise<void> {
  await onBarePage('bench/inside/store-rows.ts', async (page) => {
    const measured: { pull: number; plain: number }[] = [];
    for (let round = 0; round < rounds; round += 1) {
      measured.push(
        await page.evaluate(
          async ([rows, size]) => {
            const { perSecond, stored } = await bench.storeAsPull(rows, size);
            return { pull: perSecond, plain: await bench.storePlainly(stored, size) };
          },
          [count, group] as const,
        ),
      );
    }
    report.tell('rows stored by the pull', median(measured.map(({ pull }) => pull)), 'rows/s');
    report.tell('rows stored plainly', median(measured.map(({ plain }) => plain)), 'rows/s');
    report.tell('stored by the pull / plainly', median(measured.map(({ pull, plain }) => pull / plain)), 'x', {
      min: 0.7,
    });
  });
}

function median(values: number[]): number {
  return values.sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;
}
