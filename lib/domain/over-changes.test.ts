import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { ExternalChange } from './external-change';
import type { FacilityKey } from './facility';
import { keptMs, overChanges } from './over-changes';

const now = 100 * 86_400_000;

function changeOf(id: string, over: Partial<ExternalChange> = {}): ExternalChange {
  return {
    id,
    facility: 'ca:C11-0000511-LIC' as FacilityKey,
    record: 'A',
    fields: ['quantity'],
    before: '100 ea',
    after: '96 ea',
    quantityDelta: '-4',
    notBefore: 0,
    at: 1,
    class: 'movement',
    adjustmentKeys: [],
    openUntil: 0,
    ...over,
  };
}

const idsOver = (...changes: ExternalChange[]) => overChanges(changes, now).map(({ id }) => id);

describe('a change in Metrc', () => {
  it('is over a week after it happened', () => {
    const at = now - keptMs;
    expect(idsOver(changeOf('a', { at: at - 1 }), changeOf('b', { at }), changeOf('c', { at: now }))).toEqual(['a']);
  });

  it('is not while it marks a row', () => {
    expect(idsOver(changeOf('a', { openUntil: now + 1 }), changeOf('b', { openUntil: now }))).toEqual(['b']);
  });

  it('is not while one of its record waits for the list of adjustments', () => {
    const waits = changeOf('a', { class: 'unclassified' });
    expect(idsOver(waits, changeOf('b'), changeOf('c', { record: 'B' }))).toEqual(['c']);
  });

  it('of a place or an item is not before a newer one of the same', () => {
    const moved = (id: string, at: number) => changeOf(id, { at, fields: ['place'], class: 'fields' });
    const renamed = changeOf('d', { at: 1, fields: ['item', 'place'], class: 'fields' });
    expect(idsOver(moved('a', 2), moved('b', 3), changeOf('c', { at: 4 }), renamed)).toEqual(['a', 'c']);
  });

  it('leaves the newest place and item of each record as they were', () => {
    const change = fc.record({
      record: fc.constantFrom('A', 'B'),
      at: fc.integer({ min: 0, max: now }),
      fields: fc.subarray(['quantity', 'place', 'item', 'note'], { minLength: 1 }),
      openUntil: fc.constantFrom(0, now + 1),
    });
    const newestOf = (all: readonly ExternalChange[], record: string, field: string) =>
      Math.max(-1, ...all.filter((one) => one.record === record && one.fields.includes(field)).map(({ at }) => at));
    fc.assert(
      fc.property(fc.array(change, { maxLength: 12 }), (made) => {
        const all = made.map((one, n) => changeOf(`${n}`, one));
        const over = new Set(overChanges(all, now));
        const kept = all.filter((one) => !over.has(one));
        for (const record of ['A', 'B'])
          for (const field of ['place', 'item'])
            expect(newestOf(kept, record, field)).toBe(newestOf(all, record, field));
      }),
    );
  });
});
