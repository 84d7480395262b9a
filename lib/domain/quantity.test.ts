import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  decimalText,
  inUnit,
  minus,
  plus,
  sameAmount,
  showQuantity,
  showVariance,
  toleranceOf,
  unitName,
} from './quantity';

const amount = fc.integer({ min: -10_000_000, max: 10_000_000 }).map((n) => (n / 10_000).toFixed(4));

describe('quantities', () => {
  it('adds and takes away without binary rounding', () => {
    expect(plus('0.1', '0.2')).toBe('0.3');
    expect(minus('1', '0.9')).toBe('0.1');
  });

  it('takes away what it added, for any amounts', () => {
    fc.assert(fc.property(amount, amount, (a, b) => sameAmount(minus(plus(a, b), b), a)));
  });

  it('converts weights exactly and back', () => {
    expect(inUnit({ amount: '1', unit: 'Pounds' }, 'Grams')).toBe('453.59237');
    expect(inUnit({ amount: '28.349523125', unit: 'Grams' }, 'Ounces')).toBe('1');
    expect(inUnit({ amount: '500', unit: 'Milligrams' }, 'Grams')).toBe('0.5');
  });

  it('never converts between a count and a weight, nor between volumes', () => {
    expect(inUnit({ amount: '1', unit: 'Each' }, 'Grams')).toBeNull();
    expect(inUnit({ amount: '1', unit: 'Liters' }, 'Gallons')).toBeNull();
  });

  it.each([
    ['1,250.5', '1250.5'],
    [' .25 ', '0.25'],
    ['-4', '-4'],
    ['+4', '4'],
    ['96.', '96'],
  ])('reads %s', (text, expected) => expect(decimalText(text)).toBe(expected));

  it.each(['', 'abc', '1e5', '1,2', '--4', '1.2.3', '12 g', 'NaN', 'Infinity'])('refuses %j', (text) =>
    expect(decimalText(text)).toBeNull(),
  );

  it('knows units by name, abbreviation and plural', () => {
    expect(unitName('ea')).toBe('Each');
    expect(unitName('LB')).toBe('Pounds');
    expect(unitName('Fluid Ounces')).toBe('Fluid Ounces');
    expect(unitName('bunch')).toBeNull();
  });

  it('shows amounts as Metrc does, with a true minus and a plus on gains', () => {
    expect(showQuantity('1250.5', 'Grams')).toBe('1,250.5 g');
    expect(showVariance('2805.475792830125', 'Grams')).toBe('+2,805.4758 g');
    expect(showQuantity('0.00001', 'Grams')).toBe('0.00001 g');
    expect(showVariance('-4', 'Each')).toBe('−4 ea');
    expect(showVariance('4', 'Each')).toBe('+4 ea');
  });

  it('tolerates nothing on counts and 0.01 g on weights', () => {
    expect(toleranceOf('Each')).toBe('0');
    expect(Number(toleranceOf('Grams'))).toBe(0.01);
    expect(Number(toleranceOf('Grams', true))).toBe(0.1);
  });
});
