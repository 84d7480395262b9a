import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readingOf, ten } from '@/lib/testing/package-facts';
import { plus, sameAmount } from '../quantity';
import { isBeyond, isVague, type Measured, measureQuantity } from './measure-quantity';
import type { KnownAdjustment } from './metrc-at';

const hour = 3_600_000;
const weights = ['Milligrams', 'Grams', 'Kilograms', 'Ounces', 'Pounds'] as const;
const others = ['Each', 'Liters', 'Gallons', 'Fluid Ounces', 'Bushels'] as const;

/** Metrc holds `metrc` all the time, the reading says `onHand`. */
function measure(
  metrc: { amount: string; unit: string },
  onHand: { amount: string; unit: string },
  adjustments: KnownAdjustment[] = [],
): Measured {
  const known = {
    points: [{ from: ten - hour, until: null, quantity: metrc.amount }],
    knownUntil: ten + hour,
    adjustments,
    adjustmentsUntil: ten + hour,
    tolerances: {},
  };
  return measureQuantity(known, readingOf({ quantity: onHand.amount, unit: onHand.unit }), metrc.unit);
}

function varianceOf(measured: Measured): string {
  return measured.kind === 'range' ? measured.variance : measured.kind;
}

/** Decimal text that floats would round: up to six digits before and behind the point. */
const decimal = fc
  .tuple(fc.nat({ max: 999_999 }), fc.nat({ max: 999_999 }))
  .map(([whole, part]) => `${whole}.${String(part).padStart(6, '0')}`);
const unit = fc.constantFrom(...weights, ...others);

describe('a variance', () => {
  it('is exact in decimals: 0.3 less 0.1 and 0.2 is nothing', () => {
    const adjustments = [{ quantity: '0.2', notBefore: ten + 1, notAfter: ten + 2 }];
    const measured = measure({ amount: '0.1', unit: 'Each' }, { amount: '0.3', unit: 'Each' }, adjustments);
    expect(varianceOf(measured)).toBe('0');
  });

  it('and Metrc’s quantity make what is on hand, to the last digit', () => {
    fc.assert(
      fc.property(decimal, decimal, (metrc, onHand) => {
        const variance = varianceOf(measure({ amount: metrc, unit: 'Each' }, { amount: onHand, unit: 'Each' }));
        expect(sameAmount(plus(metrc, variance), onHand)).toBe(true);
      }),
    );
  });

  it('turns its sign when the two sides change places', () => {
    fc.assert(
      fc.property(decimal, decimal, unit, (a, b, of) => {
        const [one, other] = [
          { amount: a, unit: of },
          { amount: b, unit: of },
        ];
        const forth = varianceOf(measure(one, other));
        const back = varianceOf(measure(other, one));
        expect(sameAmount(plus(forth, back), '0')).toBe(true);
      }),
    );
  });

  it('never compares what is counted with what is weighed, or one volume with another', () => {
    fc.assert(
      fc.property(decimal, unit, unit, (amount, a, b) => {
        const isWeight = (name: string) => (weights as readonly string[]).includes(name);
        const measured = measure({ amount, unit: a }, { amount, unit: b });
        expect(measured.kind).toBe(a === b || (isWeight(a) && isWeight(b)) ? 'range' : 'unit');
      }),
    );
  });

  it('is nothing when a weight is the same in another unit', () => {
    const same = [
      ['1000', 'Milligrams', '1', 'Grams'],
      ['1', 'Pounds', '453.59237', 'Grams'],
      ['16', 'Ounces', '1', 'Pounds'],
      ['0.45359237', 'Kilograms', '1', 'Pounds'],
    ] as const;
    for (const [a, unitA, b, unitB] of same) {
      expect(varianceOf(measure({ amount: a, unit: unitA }, { amount: b, unit: unitB }))).toBe('0');
    }
  });
});

it('is beyond or vague by more than what is tolerated, and not by just as much', () => {
  expect([
    isBeyond({ variance: '-0.01', tolerance: '0.01' }),
    isBeyond({ variance: '-0.011', tolerance: '0.01' }),
  ]).toEqual([false, true]);
  expect(isVague({ low: '1', high: '2', tolerance: '1' })).toBe(false);
  expect(isVague({ low: '1', high: '2.1', tolerance: '1' })).toBe(true);
});
