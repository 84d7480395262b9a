import { describe, expect, it } from 'vitest';
import { runSimulation } from '../spawn';
import { mutants } from './mutants';

/** Seeds known to notice a mutant, tried first: a thousand are tried should the world be dealt differently. */
const noticing: Readonly<Record<string, number>> = {
  'no write-ahead': 1,
  'no settle time': 2,
  'trust in a 200': 5,
  'no order per record': 1,
  'no precondition': 12,
  'a sale between read and write': 14,
  'no pause without permission': 99,
  'sent again after a crash': 16,
  'no consent where the browser may repeat': 7,
  'no approval': 23,
  'no pause while Metrc is down': 25,
  'a refused key is a record that is not there': 22,
  'a refusal of one row is of all': 47,
  'an end that is not told': 1,
  'the picture in any order': 8,
  'a sale that cannot be excluded goes unsaid': 5,
  'a mark in every row': 39,
  'an older row over a newer one': 169,
  'what comes after another does not wait': 33,
  'the record read before its effect': 49,
  'late effects: numbers': 451,
  'no fence': 341,
  'nobody on the way is in the order': 1,
};

/** Mutants of which no seed is known yet that notices them. */
const unnoticed = [
  'trust in a refusal of the second copy',
  'two marks are one',
  'no look at the key before sending',
  'no longer settle time for what counts twice',
  'one read lags',
  'late effects: new names',
];

describe.concurrent('the simulation notices when the push has', () => {
  it('every mutant in its gate', () => {
    expect([...Object.keys(noticing), ...unnoticed].sort()).toEqual(Object.keys(mutants).sort());
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
