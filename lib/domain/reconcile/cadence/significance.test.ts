import fc from 'fast-check';
import { expect, test } from 'vitest';
import { monthsBefore, weighSignificance } from './significance';

test('takes a value as a share of average monthly sales', () => {
  expect(weighSignificance('-30', ['900', '1100'], '3')).toEqual({
    average: '1000.00',
    share: '3.00',
    isSignificant: true,
  });
  expect(weighSignificance('29.99', ['900', '1100'], '3')?.isSignificant).toBe(false);
});

test('says nothing where nothing was sold', () => {
  expect(weighSignificance('30', [], '3')).toBeNull();
  expect(weighSignificance('30', ['0', '0.00'], '3')).toBeNull();
});

test('is exact at the bound, whatever the sales are', () => {
  fc.assert(
    fc.property(fc.array(fc.nat({ max: 999_999 }), { minLength: 1, maxLength: 6 }), (cents) => {
      const total = cents.reduce((sum, one) => sum + one, 0);
      fc.pre(total > 0);
      const sales = cents.map((one) => (one / 100).toFixed(2));
      // As many hundredths of a percent of the average as make whole cents: 3 % of total / n.
      const bound = (3 * total) / (100 * cents.length);
      const [below, above] = [Math.ceil(bound) - 1, Math.ceil(bound)];
      expect(weighSignificance(String(above / 100), sales, '3')?.isSignificant).toBe(true);
      expect(weighSignificance(String(below / 100), sales, '3')?.isSignificant).toBe(false);
    }),
  );
});

test('counts whole months back, over the turn of a year', () => {
  expect(monthsBefore('2027-02-14', 4)).toEqual(['2027-01', '2026-12', '2026-11', '2026-10']);
});
