import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { entryOf } from '@/lib/testing/counts';
import { type CountEntry, countLines } from './count-entry';
import { isWholeScan, refuseEntry } from './judge-entry';

const line = countLines([entryOf()])[0] ?? null;

describe('a tag that is counted again', () => {
  it('adds where the session says so, and is refused with what was counted where it does not', () => {
    const again = { quantity: '2', unit: 'Each' };
    expect(refuseEntry({ repeats: 'add', eachScan: 'ask' }, line, again)).toBeNull();
    expect(refuseEntry({ repeats: 'refuse', eachScan: 'ask' }, line, again)).toEqual({
      key: 'count_again_refused',
      args: ['4 ea'],
    });
    expect(refuseEntry({ repeats: 'refuse', eachScan: 'ask' }, null, again)).toBeNull();
  });

  it('goes on where every scan is one piece', () => {
    const terms = { repeats: 'refuse', eachScan: 'one' } as const;
    expect(refuseEntry(terms, line, { quantity: '1', unit: 'Each' })).toBeNull();
    expect(isWholeScan(terms, 'Each')).toBe(true);
    expect(isWholeScan(terms, 'Grams')).toBe(false);
    expect(isWholeScan({ eachScan: 'ask' }, 'Each')).toBe(false);
  });

  it('is refused in a unit that cannot be added', () => {
    expect(refuseEntry({ repeats: 'add', eachScan: 'ask' }, line, { quantity: '2', unit: 'Grams' })?.key).toBe(
      'count_other_unit',
    );
  });

  it('is never less than nothing', () => {
    expect(refuseEntry({ repeats: 'add', eachScan: 'ask' }, null, { quantity: '-1', unit: 'Each' })).not.toBeNull();
  });

  it('stands at most once in a session that refuses repeats, whatever is scanned and taken back', () => {
    const step = fc.record({ tag: fc.constantFrom('A', 'B'), isUndo: fc.boolean() });
    fc.assert(
      fc.property(fc.array(step, { maxLength: 30 }), (steps) => {
        const entries: CountEntry[] = [];
        for (const { tag, isUndo } of steps) {
          const live = entries.findLast((one) => one.tag === tag && one.undoneAt === null);
          if (isUndo && live) live.undoneAt = 1;
          const known = countLines(entries).find((one) => one.tag === tag) ?? null;
          const refused = refuseEntry({ repeats: 'refuse', eachScan: 'ask' }, known, entryOf({ tag }));
          if (!isUndo && !refused) entries.push(entryOf({ tag }));
          expect(countLines(entries).every((one) => one.entries === 1)).toBe(true);
        }
      }),
    );
  });
});
