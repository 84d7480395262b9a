import { describe, expect, it } from 'vitest';
import { mutants } from './mutants';
import { runSimulation } from './spawn';

/** Seeds known to notice a mutant, tried first: every one of the 300 is tried should the world be dealt differently. */
const noticing: Record<string, number> = {};

describe.concurrent('the simulation notices when the pull has', () => {
  it.each(Object.keys(mutants))(
    '%s',
    async (name) => {
      const mutant = ['--mutant', name];
      const known = noticing[name];
      const first = known ? await runSimulation([...mutant, '--seed', String(known)]) : null;
      const { isWell, said } = first && !first.isWell ? first : await runSimulation([...mutant, '--seeds', '300']);
      expect(isWell, `the mutant lives: ${said}`).toBe(false);
      expect(said).toMatch(/seed \d+ fails/);
      expect(said).not.toContain('the simulation broke');
    },
    900_000,
  );
});
