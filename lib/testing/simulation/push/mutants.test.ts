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
  'a refused key is a record that is not there': 14,
  'a refusal of one row is of all': 47,
  'an end that is not told': 1,
  'the picture in any order': 7,
  'a sale that cannot be excluded goes unsaid': 5,
  'a mark in every row': 39,
  'what comes after another does not wait': 390,
  'the record read before its effect': 49,
  'late effects: numbers': 451,
  'two marks are one': 8,
  'nobody on the way is in the order': 1,
  'trust in a refusal of the second copy': 116,
  'no longer settle time for what counts twice': 163,
  'one read lags': 28,
  'no look at the key before sending': 52,
  'no look for an earlier sending before the next': 318,
  'no wait for an earlier sending': 28,
  'a key that was replaced': 248,
  'what a host lists, learned from no answer': 58,
  'no wait for the copy of a quantity': 8,
  'a refused batch is refused whole': 18,
  'late effects: new names': 338,
  'a row beside a quantity that did not move': 168,
  'an older row over a newer one': 88,
  'no list of what moved a counter': 78,
  'no fence': 341,
  'a runner that was given up looks for more': 341,
  'a refusal beside an earlier sending says little': 118,
  'what was refused to another key is allowed': 148,
  'a key that was replaced before sending': 248,
  'an earlier sending is looked for from its beginning': 538,
  'no wait for the copy of what counts twice': 398,
};

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
