import { describe, expect, it } from 'vitest';
import { defaultThresholds, defaultTolerance, severityOf, toleranceIn } from './thresholds';

describe('what is tolerated', () => {
  it.each([
    ['Each', '0'],
    ['Grams', '0.01'],
    ['Milligrams', '10'],
    ['Kilograms', '0.0001'],
    ['Milliliters', '0'],
  ])('of %s is %s without a policy', (unit, tolerance) => {
    expect(Number(defaultTolerance(unit))).toBe(Number(tolerance));
  });

  it('is what the policy says of that very unit', () => {
    expect(toleranceIn({ Grams: '0.05' }, 'Grams')).toBe('0.05');
    expect(Number(toleranceIn({ Grams: '0.05' }, 'Ounces'))).toBeCloseTo(0.000353, 6);
  });
});

describe('severity', () => {
  it('of goods that Metrc does not know, or knows as gone or as something else, is high at any size', () => {
    const none = { amount: '0.001', unit: 'Grams' };
    for (const of of ['only-local', 'status-mismatch', 'item-mismatch'] as const)
      expect(severityOf(of, none, defaultThresholds)).toBe('high');
  });

  it.each([
    ['1', 'Each', 'low'],
    ['-2', 'Each', 'medium'],
    ['-5', 'Each', 'high'],
    ['0.5', 'Grams', 'low'],
    ['-0.1', 'Ounces', 'medium'],
    ['0.07', 'Pounds', 'high'],
    ['3', 'Liters', 'medium'],
  ])('of a variance of %s %s is %s', (amount, unit, severity) => {
    expect(severityOf('variance', { amount, unit }, defaultThresholds)).toBe(severity);
  });

  it('of a place is low, of what cannot be measured medium', () => {
    expect(severityOf('place-mismatch', null, defaultThresholds)).toBe('low');
    expect(severityOf('unit-mismatch', null, defaultThresholds)).toBe('medium');
    expect(severityOf('variance', null, defaultThresholds)).toBe('medium');
  });
});
