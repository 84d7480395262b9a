import { beforeAll, describe, expect, it } from 'vitest';
import { runSimulation } from '../spawn';
import { figuresOf } from './figures';
import { mustBeMet } from './must-be-met';

/** Every seed is one history of people, of the network, of workers that die, and of a Metrc that others change. */
const shards = [1, 251].map((from) => ({ from, seeds: 250 }));
/** Seeds whose wait is watched by nobody: a shard takes a minute where no core is free for it. */
const timeoutMs = 900_000;

/** Seeds that once failed, and what was found by them. */
const kept: Readonly<Record<string, string>> = {
  287: 'a wait reckoned by a clock that was set meanwhile is no work without end',
  67: 'a clock that is set forth makes no wait shorter',
  798: 'a copy of what counts twice may come after the one that was seen',
  159: 'a clock that is set back hides no entry of ours',
  341: 'a runner whose place was given to another looks for no more work',
  2240: 'a row beside a package that somebody else moved before shows nothing yet',
  2763: 'of a refused batch a quantity may have been set, and is not set again over a sale',
  2869: 'of a refused batch a move may have been carried out, and is found before it goes again',
  4794: 'an earlier sending may come after the one that was seen',
  6526: 'a key that was refused and replaced since says nothing about the record',
  58: 'units sold out at a host that nothing is known of are nobody’s adjustment',
  9384: 'a copy of what sets a quantity may come over a sale',
  148: 'what was refused to a key that was replaced since, the new one may do',
  4548: 'a key that is replaced twice in one look says nothing about the record either',
  138: 'a batch that came after all is found, however long nobody was there to send it again',
  18: 'a row carried out in a refused batch is no row that was refused, though it is refused alone while reads lag',
  90: 'what is checked just when a permission is found missing goes, and the next one does not',
};

describe('the push, whatever happens to it', () => {
  let runs: { isWell: boolean; said: string }[] = [];
  const args = ({ from, seeds }: (typeof shards)[number]) => ['--push', '--from', `${from}`, '--seeds', `${seeds}`];

  beforeAll(async () => {
    runs = await Promise.all(shards.map((shard) => runSimulation(args(shard))));
  }, timeoutMs);

  it.each(shards.map((shard, n) => ({ ...shard, n })))(
    'has one effect each, in order, with the whole story told: $seeds seeds from $from',
    ({ n, seeds }) => {
      const run = runs[n];
      expect(run?.isWell, run?.said).toBe(true);
      expect(run?.said).toContain(`${seeds} of ${seeds} seeds, 0 failed`);
    },
  );

  it('asks a person about less than 0.5 % of the harmful writes that met a fault, where reads can tell', () => {
    const { undecided, untellable, faulted } = figuresOf(runs.map(({ said }) => said));
    expect(faulted).toBeGreaterThan(50);
    expect((undecided - untellable) / faulted).toBeLessThan(0.005);
  });

  it.each(Object.entries(mustBeMet))('met %s', (_, names) => {
    const { met } = figuresOf(runs.map(({ said }) => said));
    expect(names.filter((name) => !met[name])).toEqual([]);
  });
});

describe('the push, in seeds that once failed', () => {
  const seeds = Object.keys(kept);
  let said = '';

  beforeAll(async () => {
    ({ said } = await runSimulation(['--push', ...seeds.flatMap((seed) => ['--seed', seed])]));
  }, timeoutMs);

  it.each(Object.entries(kept))('keeps what seed %s taught: %s', (seed) => {
    expect(said).toContain(`${seeds.length} of ${seeds.length} seeds`);
    expect(said).not.toContain(`seed ${seed} fails`);
  });
});
