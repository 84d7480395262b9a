import Big from 'big.js';
import { halfOfLastDigit, sameAmount, showQuantity } from '../../quantity';
import { say } from '../../sentence';
import type { Difference } from '../difference';
import type { Cause, FindCauses } from './cause';

/** What one unit of weight is in another, exactly and as people round it (international avoirdupois). */
const weightFactors: readonly { names: string; values: readonly string[] }[] = [
  { names: 'g / oz', values: ['28.349523125', '28.3495', '28.35', '28.3'] },
  { names: 'g / lb', values: ['453.59237', '453.592', '453.59', '453.6', '454'] },
  { names: 'oz / lb', values: ['16'] },
  { names: 'g / kg', values: ['1000'] },
];
const weights = ['Milligrams', 'Grams', 'Kilograms', 'Ounces', 'Pounds'];

/** One side is the other times a unit factor, or times the item's pack size: a number was written in the wrong unit. */
export const unitFactor: FindCauses = (difference, { packSizes }) => {
  const { onHand, metrc } = difference;
  if (!onHand || !metrc || metrc.low !== metrc.high) return [];
  // The same digits in two units of weight: one of the units is wrong.
  if (onHand.unit !== metrc.unit && difference.variance && sameAmount(onHand.quantity, metrc.low)) {
    const arithmetic = `${showQuantity(onHand.quantity, onHand.unit)} ↔ ${showQuantity(metrc.low, metrc.unit)}`;
    return [{ kind: 'unit-factor', evidence: say('cause_same_number', onHand.unit, metrc.unit), arithmetic }];
  }
  const isWeight = weights.includes(metrc.unit) && weights.includes(onHand.unit);
  const tried = [
    ...(isWeight && onHand.unit === metrc.unit ? weightFactors : []),
    ...packSizes.filter((size) => new Big(size).gt(1)).map((size) => ({ names: '', values: [size] })),
  ];
  for (const { names, values } of tried) {
    const fit = values.map((value) => fitOf(onHand.quantity, metrc.low, value)).find((found) => found !== null);
    if (fit) return [causeOf(difference, names, fit)];
  }
  return [];
};

interface Fit {
  small: string;
  factor: string;
  isOnHandLarger: boolean;
}

function fitOf(onHand: string, metrc: string, factor: string): Fit | null {
  if (isProduct(onHand, metrc, factor)) return { small: metrc, factor, isOnHandLarger: true };
  if (isProduct(metrc, onHand, factor)) return { small: onHand, factor, isOnHandLarger: false };
  return null;
}

/** Either side may have been rounded to the digits that it shows. */
function isProduct(large: string, small: string, factor: string): boolean {
  if (!new Big(small).gt(0) || !new Big(large).gt(0)) return false;
  const allowed = new Big(halfOfLastDigit(large)).plus(new Big(halfOfLastDigit(small)).times(factor));
  return new Big(small).times(factor).minus(large).abs().lte(allowed);
}

function causeOf({ onHand, metrc }: Difference, names: string, { small, factor, isOnHandLarger }: Fit): Cause {
  const [less, more] = isOnHandLarger ? [metrc, onHand] : [onHand, metrc];
  const large = isOnHandLarger ? onHand?.quantity : metrc?.low;
  return {
    kind: 'unit-factor',
    evidence: names ? say('cause_unit_factor', factor, names) : say('cause_pack_size', factor),
    arithmetic: `${showQuantity(small, less?.unit ?? '')} × ${factor} = ${showQuantity(large ?? '0', more?.unit ?? '')}`,
  };
}
