import Big from 'big.js';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { entryOf } from '@/lib/testing/counts';
import { countLines } from './count-entry';

const tags = ['1A4FF0100000022000000001', '1A4FF0100000022000000002', '1A4FF0100000022000000003'];
/** Quantities as scales and people write them. */
const amount = fc
  .tuple(fc.integer({ min: 0, max: 99_999 }), fc.integer({ min: 0, max: 9_999 }))
  .map(([whole, part]) => new Big(`${whole}.${String(part).padStart(4, '0')}`).toFixed());
const entry = fc.record({ tag: fc.constantFrom(...tags), quantity: amount, isUndone: fc.boolean() });

describe('lines of a count', () => {
  it('are exact sums in decimals of what was not taken back, whatever the order', () => {
    fc.assert(
      fc.property(fc.array(entry, { maxLength: 40 }), fc.integer(), (said, salt) => {
        const entries = said.map(({ tag, quantity, isUndone }, i) =>
          entryOf({ id: String(i), tag, quantity, unit: 'Grams', undoneAt: isUndone ? 1 : null }),
        );
        const shuffled = [...entries].sort((a, b) => ((Number(a.id) * salt) % 7) - ((Number(b.id) * salt) % 7));
        for (const order of [entries, shuffled]) {
          const lines = countLines(order);
          for (const tag of tags) {
            const live = said.filter((one) => one.tag === tag && !one.isUndone);
            const line = lines.find((one) => one.tag === tag);
            expect(line?.entries ?? 0).toBe(live.length);
            const sum = live.reduce((total, { quantity }) => total.plus(quantity), new Big(0));
            expect(line?.quantity ?? '0').toBe(sum.toFixed());
          }
        }
      }),
    );
  });

  it('adds 0.1 and 0.2 to 0.3', () => {
    const [line] = countLines([entryOf({ quantity: '0.1' }), entryOf({ quantity: '0.2' })]);
    expect(line).toMatchObject({ quantity: '0.3', entries: 2 });
  });

  it('adds up partial counts of a tag in several places, and names each once', () => {
    const parts = ['Vault', 'Shelf', 'Vault', null].map((place, i) => entryOf({ place, at: 10 - i }));
    expect(countLines(parts)).toEqual([
      { tag: entryOf().tag, quantity: '16', unit: 'Each', places: ['Vault', 'Shelf'], entries: 4, lastAt: 10 },
    ]);
  });

  it('adds weights in the unit that came first, exactly', () => {
    const [line] = countLines([entryOf({ quantity: '1', unit: 'Grams' }), entryOf({ quantity: '1', unit: 'Pounds' })]);
    expect(line).toMatchObject({ quantity: '454.59237', unit: 'Grams' });
  });

  it('keeps apart what measures different things', () => {
    const lines = countLines([entryOf({ unit: 'Each' }), entryOf({ unit: 'Grams' }), entryOf({ unit: 'Each' })]);
    expect(lines.map(({ quantity, unit }) => [quantity, unit])).toEqual([
      ['8', 'Each'],
      ['4', 'Grams'],
    ]);
  });
});
