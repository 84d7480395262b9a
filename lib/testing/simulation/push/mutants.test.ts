import { describe, expect, it } from 'vitest';
import { runSimulation } from '../spawn';
import { mutants } from './mutants';

/** Seeds known to notice a mutant, tried first: a thousand are tried should the world be dealt differently. */
const noticing: Readonly<Record<string, number>> = {};

describe.concurrent('the simulation notices when the push has', () => {
  it('every mutant in its gate', () => {
    expect(Object.keys(noticing).sort()).toEqual(Object.keys(mutants).sort());
  });

  it.each(Object.entries(noticing))(
    '%s',
    async (name, seed) => {
      const mutant = ['--push', '--mutant', name];
      const first = await runSimulation([...mutant, '--seed', String(seed)]);
      const { isWell, said } = first.isWell ? await runSimulation([...mutant, '--seeds', '1000']) : first;
      expect(isWell, `the mutant lives: ${said}`).toBe(false);
      expect(said).toMatch(/seed \d+ fails/);
      expect(said).not.toContain('the simulation broke');
    },
    900_000,
  );
});
