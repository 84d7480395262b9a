import { describe, expect, it } from 'vitest';
import { factsOf, readingOf, ten, viewOf } from '@/lib/testing/package-facts';
import { compareQuantity } from './compare-quantity';
import type { KnownAdjustment, KnownQuantity } from './metrc-at';
import type { Reading } from './package-facts';

const hour = 3_600_000;

function compare(metrc: { quantity: string; unit: string }, reading: Partial<Reading>, more: object = {}) {
  const mirror = viewOf(metrc);
  return compareQuantity(factsOf({ mirror, ...more }), readingOf({ unit: mirror.unit, ...reading }));
}
const adjusted = (quantity: string, at: number): KnownAdjustment => ({ quantity, notBefore: at, notAfter: at + 1 });

describe('a quantity', () => {
  it('is decimal: 0.1 and 0.2 are 0.3', () => {
    const points: KnownQuantity[] = [{ from: ten - hour, until: null, quantity: '0.1' }];
    const more = { points, adjustments: [adjusted('0.2', ten + 1)] };
    expect(compare({ quantity: '0.3', unit: 'Each' }, { quantity: '0.3' }, more)).toBeNull();
  });

  it.each([
    ['Grams', '10.01', null],
    ['Grams', '10.0100001', 'variance'],
    ['Grams', '9.99', null],
    ['Grams', '9.98', 'variance'],
    ['Each', '10', null],
    ['Each', '10.001', 'variance'],
    ['Kilograms', '10.0001', null],
    ['Kilograms', '10.0002', 'variance'],
  ])('of 10 %s counted as %s gives %s', (unit, counted, code) => {
    expect(compare({ quantity: '10', unit }, { quantity: counted })?.code ?? null).toBe(code);
  });

  it('is tolerated as far as the policy says for its unit', () => {
    const more = { tolerances: { Grams: '0.05' } };
    const counted = (quantity: string) => compare({ quantity: '10', unit: 'Grams' }, { quantity }, more)?.code ?? null;
    expect([counted('10.05'), counted('10.06')]).toEqual([null, 'variance']);
  });

  it('in another unit of weight is converted exactly', () => {
    expect(compare({ quantity: '453.59237', unit: 'Grams' }, { quantity: '1', unit: 'Pounds' })).toBeNull();
    expect(compare({ quantity: '1', unit: 'Pounds' }, { quantity: '453.60', unit: 'Grams' })).toBeNull();
    expect(compare({ quantity: '1000', unit: 'Grams' }, { quantity: '0.9', unit: 'Kilograms' })).toMatchObject({
      code: 'variance',
      short: '−100 g',
    });
  });

  it('in a unit that measures something else cannot be compared', () => {
    const words = ['Count 10:00', 'g', 'ea'];
    expect(compare({ quantity: '10', unit: 'Each' }, { quantity: '10', unit: 'Grams' })).toEqual({
      code: 'unit-mismatch',
      sentence: { key: 'verdict_unit', args: words },
      short: 'g',
    });
    expect(compare({ quantity: '1', unit: 'Liters' }, { quantity: '1000', unit: 'Milliliters' })?.code).toBe(
      'unit-mismatch',
    );
  });
});

describe('the instant of a reading', () => {
  it('counts, not the present: what was sold since is no variance', () => {
    const points = [
      { from: ten - hour, until: ten + hour / 2, quantity: '100' },
      { from: ten + hour / 2 + 1, until: null, quantity: '60' },
    ];
    const now = { quantity: '60', unit: 'Each' };
    expect(compare(now, { quantity: '100' }, { points })).toBeNull();
    expect(compare(now, { quantity: '96' }, { points })).toMatchObject({ code: 'variance', short: '−4 ea' });
  });

  it('that lies between two reads of Metrc gives a range: timing inside, at least so much outside', () => {
    const points = [
      { from: ten - 2 * hour, until: ten - hour, quantity: '100' },
      { from: ten + hour / 2, until: null, quantity: '90' },
    ];
    const now = { quantity: '90', unit: 'Each' };
    expect(compare(now, { quantity: '95' }, { points })?.code).toBe('timing');
    expect(compare(now, { quantity: '87' }, { points })).toMatchObject({
      code: 'variance',
      short: '−3 ea',
      sentence: { key: 'verdict_variance_range' },
    });
  });

  it('after the last pull waits for Metrc; before the first one nothing can be said', () => {
    const metrc = { quantity: '100', unit: 'Each' };
    expect(compare(metrc, {}, { knownUntil: ten - 5_000 })).toMatchObject({
      sentence: { key: 'verdict_timing_waiting' },
    });
    expect(compare(metrc, { asOf: ten - 9 * hour })).toMatchObject({ sentence: { key: 'verdict_timing_unknown' } });
  });

  it('does not need Metrc’s own adjustments explained: they move the record, not the goods', () => {
    const points = [
      { from: ten - hour, until: ten + 1_000, quantity: '100' },
      { from: ten + 2_000, until: null, quantity: '96' },
    ];
    const more = { points, adjustments: [adjusted('-4', ten + 2_000)] };
    const now = { quantity: '96', unit: 'Each' };
    expect(compare(now, { quantity: '96' }, more)).toBeNull();
    expect(compare(now, { quantity: '100' }, more)).toMatchObject({ code: 'variance', short: '+4 ea' });
  });
});
