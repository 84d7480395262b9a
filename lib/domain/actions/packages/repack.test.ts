import { describe, expect, it } from 'vitest';
import { worldOf } from '@/lib/testing/action-world';
import { viewOf } from '@/lib/testing/package-facts';
import { furtherEffect, furtherTags, type Repack, repackBody, repackProblems } from './repack';

const other = '1A4FF0100000022000000002';
const input = {
  tag: viewOf().tag,
  used: '60',
  more: `${other} 5`,
  quantity: '65',
  unit: 'Each',
  newTag: '1A4FF0100000022000000999',
  item: 'Gummies',
  date: '2026-11-23',
} as Repack;
const second = viewOf({ tag: other, quantity: '5', unit: 'Grams' });
const problemsOf = (changes: Partial<Repack>, others = { [other]: second } as Record<string, typeof second | null>) =>
  repackProblems({ ...input, ...changes }, worldOf(viewOf(), { others })).map(({ field, sentence }) => [
    field,
    sentence.key,
  ]);

describe('a package made of packages', () => {
  it('takes what is there, of each', () => {
    expect(problemsOf({})).toEqual([]);
    expect(furtherTags(input)).toEqual([other]);
    expect(furtherEffect(input, other, second)).toEqual({ quantity: '0' });
    expect(furtherEffect(input, input.newTag, second)).toEqual({});
  });

  it('names each ingredient in its own unit', () => {
    const { Ingredients, UseSameItem } = repackBody(input, viewOf(), { [other]: second });
    expect(Ingredients).toEqual([
      { Package: input.tag, Quantity: 60, UnitOfMeasure: 'Each' },
      { Package: other, Quantity: 5, UnitOfMeasure: 'Grams' },
    ]);
    expect(UseSameItem).toBe(true);
  });

  it('speaks of the same item only where all are of it', () => {
    const same = (item: string, ...items: string[]) => {
      const others = { [other]: { ...second, item: items[0] ?? 'Gummies' } };
      return repackBody({ ...input, item }, viewOf(), others).UseSameItem;
    };
    expect([same('Gummies'), same('Gummies', 'Kush'), same('Kush', 'Kush'), same('Kush')]).toEqual([
      true,
      false,
      false,
      false,
    ]);
  });

  it('does not take what is not there', () => {
    expect(problemsOf({ used: '100.5' })).toEqual([['used', 'problem_not_available']]);
    expect(problemsOf({ more: `${other} 6` })).toEqual([['more', 'problem_not_available']]);
    expect(problemsOf({}, { [other]: null })).toEqual([['more', 'problem_of']]);
    expect(problemsOf({}, { [other]: { ...second, onHold: true } })).toEqual([['more', 'problem_of']]);
  });

  it('does not take from itself twice, nor from what is no tag', () => {
    expect(problemsOf({ more: `${input.tag} 1` }, { [input.tag]: viewOf() })).toEqual([
      ['more', 'problem_no_ingredients'],
    ]);
    expect(problemsOf({ more: 'bag' })).toEqual([['more', 'problem_no_ingredients']]);
  });
});
