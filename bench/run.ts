import { parseArgs } from 'node:util';
import { ensureBrowser } from '../e2e/ensure-browser.ts';
import { cappedPull } from './capped-pull.ts';
import { compareAll } from './compare.ts';
import { countScan } from './count-scan.ts';
import { firstPull } from './first-pull.ts';
import { hourlyPull } from './hourly-pull.ts';
import { importPage } from './import-page.ts';
import { largePull } from './large-pull.ts';
import { pageOverlay } from './page-overlay.ts';
import { pushWire } from './push-wire.ts';
import { queueRows } from './queue-rows.ts';
import { type Figure, Report, writeFigures } from './report.ts';
import { storedRows } from './stored-rows.ts';
import { thousandMoves } from './thousand-moves.ts';

/*
 * `npm run bench`: every figure that the project promises, measured in the built extension or the project's own code.
 *   --json FILE    all figures, each with its unit     --only NAME    one benchmark
 * A figure that falls short is said, and ends the run with 1. Machines are noisy: bounds are ratios within one run.
 */
const { values } = parseArgs({ options: { json: { type: 'string' }, only: { type: 'string' } } });

const benches: Record<string, (report: Report) => Promise<void>> = {
  'first-pull': firstPull,
  'hourly-pull': hourlyPull,
  'stored-rows': storedRows,
  'capped-pull': cappedPull,
  compare: compareAll,
  'count-scan': countScan,
  'import-page': importPage,
  'large-pull': largePull,
  'page-overlay': pageOverlay,
  'push-wire': pushWire,
  'thousand-moves': thousandMoves,
  'queue-rows': queueRows,
};

await ensureBrowser();
const figures: Figure[] = [];
for (const [name, bench] of Object.entries(benches)) {
  if (values.only && values.only !== name) continue;
  const report = new Report(name);
  await bench(report);
  figures.push(...report.figures);
}
if (values.json) writeFigures(values.json, figures);
const short = figures.filter(({ holds }) => holds === false);
console.log(`figures: ${figures.length}, short: ${short.length}`);
process.exit(short.length ? 1 : 0);
