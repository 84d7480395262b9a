import { describe, expect, it } from 'vitest';
import { runSimulation } from './spawn';

/** Every seed is one history of Metrc, of the network, and of workers that die. `npm run simulate` runs more of them. */
const shards = [1, 151].map((from) => ({ from, seeds: 150 }));

describe.concurrent('the pull, whatever happens to it', () => {
  it.each(shards)(
    'ends with a mirror equal to Metrc, and every change told once: $seeds seeds from $from',
    async ({ from, seeds }) => {
      const { isWell, said } = await runSimulation(['--from', String(from), '--seeds', String(seeds)]);
      expect(isWell, said).toBe(true);
      expect(said).toContain(`${seeds} of ${seeds} seeds, 0 failed`);
    },
    900_000,
  );
});
