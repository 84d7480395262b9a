import fc from 'fast-check';
import { expect, it } from 'vitest';
import { differenceOf } from '@/lib/testing/differences';
import { pairDifferences } from './pair-differences';

const of = (record: string, amount: string, unit = 'Each', item = 'Gummies') => {
  const { metrc } = differenceOf();
  return differenceOf({ record, variance: { amount, unit }, metrc: metrc && { ...metrc, item } });
};

it('pairs over and under of one item by the same amount', () => {
  expect([...pairDifferences([of('A', '-4'), of('B', '4'), of('C', '4'), of('D', '-4', 'Each', 'Cookies')])]).toEqual([
    ['A', 'B'],
    ['B', 'A'],
  ]);
});

it('pairs across units of weight, exactly', () => {
  expect(pairDifferences([of('A', '-1', 'Kilograms'), of('B', '1000', 'Grams')]).get('A')).toBe('B');
  expect(pairDifferences([of('A', '-1', 'Kilograms'), of('B', '1000', 'Each')]).size).toBe(0);
});

it('pairs each with one other, and the other with it', () => {
  const some = fc.array(fc.constantFrom('-1', '1', '2', '-2', '0.3', '-0.3'), { maxLength: 20 });
  fc.assert(
    fc.property(some, (amounts) => {
      const pairs = pairDifferences(amounts.map((amount, n) => of(`tag-${n}`, amount)));
      for (const [one, other] of pairs) {
        expect(pairs.get(other)).toBe(one);
        expect(other).not.toBe(one);
      }
    }),
  );
});
