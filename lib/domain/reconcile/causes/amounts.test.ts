import { expect, test } from 'vitest';
import { differenceOf } from '../../../testing/differences';
import { isSameChange, opposite, sidesOf } from './amounts';

test('both sides are told in the unit of Metrc', () => {
  const { onHand, metrc } = differenceOf();
  const inOunces = differenceOf({
    onHand: onHand && { ...onHand, quantity: '1', unit: 'Ounces' },
    metrc: metrc && { ...metrc, unit: 'Grams' },
  });
  expect(sidesOf(inOunces)?.onHand).toBe('28.349523125');
  expect(sidesOf(differenceOf({ variance: null }))).toBeNull();
});

test('changes are the same within the tolerance, with their sign', () => {
  const measure = { unit: 'Grams', tolerance: '0.01' };
  expect(isSameChange({ amount: '0.305', unit: 'Grams' }, '0.3', measure)).toBe(true);
  expect(isSameChange({ amount: '-0.3', unit: 'Grams' }, '0.3', measure)).toBe(false);
  expect(isSameChange({ amount: '1', unit: 'Each' }, '1', measure)).toBe(false);
  expect(opposite('-4')).toBe('4');
});
