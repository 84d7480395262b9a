import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compareAmounts } from '../quantity';
import { adjustedSince, distance, type KnownQuantity, metrcAt } from './metrc-at';

const minute = 60_000;
const points: KnownQuantity[] = [
  { from: 0, until: 60 * minute, quantity: '100' },
  { from: 80 * minute, until: 120 * minute, quantity: '97' },
  { from: 130 * minute, until: null, quantity: '95' },
];
const known = 180 * minute;

describe('what Metrc held at an instant', () => {
  it('is exact while a quantity is known to have stood', () => {
    expect(metrcAt(points, 30 * minute, 0, known)).toEqual({ kind: 'range', low: '100', high: '100' });
    expect(metrcAt(points, 100 * minute, 0, known)).toEqual({ kind: 'range', low: '97', high: '97' });
    expect(metrcAt(points, 150 * minute, 0, known)).toEqual({ kind: 'range', low: '95', high: '95' });
  });

  it('is either side of a change that happened between two reads', () => {
    expect(metrcAt(points, 70 * minute, 0, known)).toEqual({ kind: 'range', low: '97', high: '100' });
  });

  it('spans everything within the reporting delay', () => {
    expect(metrcAt(points, 100 * minute, 40 * minute, known)).toEqual({ kind: 'range', low: '95', high: '100' });
  });

  it('waits until Metrc is read past the instant', () => {
    expect(metrcAt(points, 200 * minute, 0, known)).toEqual({ kind: 'waiting' });
    expect(metrcAt(points, 178 * minute, 5 * minute, known)).toEqual({ kind: 'waiting' });
  });

  it('says nothing of the time before the first known quantity', () => {
    expect(metrcAt(points, -1, 0, known)).toEqual({ kind: 'before-first-pull' });
    expect(metrcAt([], 10, 0, known)).toEqual({ kind: 'before-first-pull' });
  });

  it('widens and never narrows with the delay', () => {
    const instant = fc.integer({ min: 0, max: 170 * minute });
    fc.assert(
      fc.property(instant, fc.integer({ min: 0, max: 9 * minute }), (asOf, delay) => {
        const exact = metrcAt(points, asOf, 0, known);
        const wide = metrcAt(points, asOf, delay, known);
        if (exact.kind !== 'range' || wide.kind !== 'range') return;
        expect(compareAmounts(wide.low, exact.low)).toBeLessThanOrEqual(0);
        expect(compareAmounts(wide.high, exact.high)).toBeGreaterThanOrEqual(0);
      }),
    );
  });
});

describe('adjustments since a reading', () => {
  it('count when sure, widen when their hour straddles the instant, and not when before', () => {
    const rows = [
      { quantity: '-5', notBefore: 10, notAfter: 20 },
      { quantity: '2', notBefore: 30, notAfter: 40 },
      { quantity: '-1', notBefore: 0, notAfter: 5 },
    ];
    expect(adjustedSince(rows, 5)).toEqual({ low: '-3', high: '-3' });
    expect(adjustedSince(rows, 15)).toEqual({ low: '-3', high: '2' });
    expect(adjustedSince(rows, 35)).toEqual({ low: '0', high: '2' });
  });
});

describe('distance from a range', () => {
  it('is nothing inside and signed to the nearer end outside', () => {
    const range = { low: '95', high: '100' };
    expect(distance('97', range)).toBe('0');
    expect(distance('90', range)).toBe('-5');
    expect(distance('101.5', range)).toBe('1.5');
  });
});
