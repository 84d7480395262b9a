import { describe, expect, it } from 'vitest';
import { mutants } from './mutants';
import { runSimulation } from './spawn';

/**
 * Seeds known to notice a mutant, tried first: every one of the 300 is tried should the world be dealt differently.
 * Mutants that stand in `mutants.ts` and not here have no seed yet that is known to notice them.
 */
const noticing: Record<string, number> = {
  'no overlap': 2,
  'the clock of the client': 1,
  'an end that the server has not reached': 6,
  'checkpoint apart from its rows: packages': 32,
  'checkpoint apart from its rows: records': 68,
  'blind delete: sweeps': 4,
  'blind delete: without asking': 4,
  'blind delete: lists of names': 22,
  'Total ignored: one page': 2,
  'Total ignored: forward': 10,
  'Total ignored: page 1 once': 12,
  'no LastModified guard: packages': 38,
  'no LastModified guard: records': 72,
};

describe.concurrent('the simulation notices when the pull has', () => {
  it.each(Object.keys(noticing))(
    '%s',
    async (name) => {
      expect(mutants[name], 'a mutant of that name').toBeDefined();
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
