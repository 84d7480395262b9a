import { compareAmounts, inUnit, minus, type Quantity, size } from '../../quantity';
import type { Difference } from '../difference';

/** Both sides of a difference in numbers, in Metrc's unit. */
export interface Sides {
  onHand: string;
  metrc: string;
  variance: string;
  unit: string;
  tolerance: string;
}

/** @returns null where the two cannot be subtracted, or Metrc's side is a range and so no number explains it */
export function sidesOf({ onHand, metrc, variance, tolerance }: Difference): Sides | null {
  if (!onHand || !metrc || !variance || metrc.low !== metrc.high) return null;
  const amount = inUnit({ amount: onHand.quantity, unit: onHand.unit }, metrc.unit);
  if (amount === null) return null;
  return { onHand: amount, metrc: metrc.low, variance: variance.amount, unit: metrc.unit, tolerance: tolerance ?? '0' };
}

/** True when a change is, within the tolerance, as large as the amount and of the same sign. */
export function isSameChange(change: Quantity, amount: string, { unit, tolerance }: Measure): boolean {
  const inSame = inUnit(change, unit);
  return inSame !== null && compareAmounts(size(minus(inSame, amount)), tolerance) <= 0;
}

type Measure = Pick<Sides, 'unit' | 'tolerance'>;

/** The same amount with the other sign. */
export function opposite(amount: string): string {
  return minus('0', amount);
}
