import { parseArgs } from 'node:util';
import { loadSimulation } from './load.ts';
import { mutants as pullMutants } from './mutants.ts';
import { PushFigures } from './push/figures.ts';
import { mutants as pushMutants } from './push/mutants.ts';

/*
 * npm run simulate -- --seeds 300      seeds 1 to 300; --from 500 begins there
 *                     --seed 17        replays one, or several: --seed 17 --seed 23
 *                     --mutant NAME    with a rule of the engine switched off: must fail, and stops when it does
 *                     --push           the queue instead of the pull
 */
const { values } = parseArgs({
  options: {
    seeds: { type: 'string', default: '300' },
    from: { type: 'string', default: '1' },
    seed: { type: 'string', multiple: true },
    mutant: { type: 'string' },
    push: { type: 'boolean', default: false },
  },
});
const from = Number(values.from);
const seeds = values.seed?.map(Number) ?? Array.from({ length: Number(values.seeds) }, (_, n) => from + n);
const mutants = values.push ? pushMutants : pullMutants;
const mutations = values.mutant === undefined ? [] : mutants[values.mutant];
if (!mutations) throw new RangeError(`no mutant "${values.mutant}": ${Object.keys(mutants).join(', ')}`);
const figures = new PushFigures();
const simulate = values.push
  ? await loadSimulation<typeof import('./push/simulate-push')>('push/simulate-push.ts', mutations).then((push) =>
      figures.taking(push.simulate),
    )
  : (await loadSimulation<typeof import('./simulate')>('simulate.ts', mutations)).simulate;
const beganAt = performance.now();
const toldEveryMs = 60_000;
let toldAt = beganAt;
let [done, requests] = [0, 0];
const failed: number[] = [];
for (const seed of seeds) {
  const { problems, requests: asked } = await simulate(seed);
  requests += asked;
  done += 1;
  if (problems.length) {
    failed.push(seed);
    console.error(`seed ${seed} fails: ${problems.length} differences, the first:`);
    for (const problem of problems.slice(0, 5)) console.error(`  ${problem}`);
    const options = `${values.push ? ' --push' : ''}${values.mutant === undefined ? '' : ` --mutant "${values.mutant}"`}`;
    console.error(`  replay: npm run simulate -- --seed ${seed}${options}`);
    if (values.mutant !== undefined) break;
  }
  if (performance.now() - toldAt < toldEveryMs) continue;
  toldAt = performance.now();
  process.stdout.write(`${summary()}\n`);
}
if (values.push) process.stdout.write(`${figures.text()}\n`);
process.stdout.write(`${summary()}\n`);
process.exit(failed.length ? 1 : 0);

function summary(): string {
  const seconds = (performance.now() - beganAt) / 1_000;
  const speed = `${seconds.toFixed(1)} s, ${(done / seconds).toFixed(1)} seeds a second`;
  return `${done} of ${seeds.length} seeds, ${failed.length} failed (${failed.join(' ')}), ${requests} requests, ${speed}`;
}
