import { describe, expect, it } from 'vitest';
import { worldOf } from '@/lib/testing/action-world';
import { viewOf } from '@/lib/testing/package-facts';
import { knownProblems, takenPatch, takenProblems, takenRefs, unitOf } from './taken';

const { tag } = viewOf();
const others = { [tag]: viewOf({ quantity: '5', unit: 'Grams' }) };
const keysOf = (amount: string, of: Record<string, ReturnType<typeof viewOf> | null> = others) =>
  takenProblems('more', [{ tag, amount }], worldOf(null, { others: of })).map(({ field, sentence }) => [
    field,
    sentence.key,
  ]);

describe('what is taken of packages', () => {
  it('must be there', () => {
    expect(keysOf('5')).toEqual([]);
    expect(keysOf('5.1')).toEqual([['more', 'problem_not_available']]);
    expect(keysOf('1', { [tag]: null })).toEqual([['more', 'problem_of']]);
    expect(keysOf('1', { [tag]: viewOf({ onHold: true }) })).toEqual([['more', 'problem_of']]);
  });

  it('must be known where its unit is sent', () => {
    expect(knownProblems('sold', [{ tag }], { others })).toEqual([]);
    expect(knownProblems('sold', [{ tag }], { others: {} })).toMatchObject([{ field: 'sold' }]);
  });

  it('is gone from them afterwards, and from nothing else', () => {
    expect(takenPatch([{ tag, amount: '2' }], tag, viewOf({ quantity: '5' }))).toEqual({ quantity: '3' });
    expect(takenPatch([{ tag, amount: '2' }], 'other', viewOf())).toEqual({});
    expect(takenPatch(null, tag, viewOf())).toEqual({});
  });

  it('goes out in the unit of its package', () => {
    expect(unitOf(others, tag)).toBe('Grams');
    expect(unitOf({}, tag)).toBe('');
    expect(takenRefs([{ tag }])).toEqual([{ entity: 'package', key: tag }]);
    expect(takenRefs(null)).toEqual([]);
  });
});
