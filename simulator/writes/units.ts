import Big from 'big.js';
import type { Unit } from '../world/types.ts';
import { text, wordsOf } from './fields.ts';
import type { WriteRow } from './row-write.ts';

/** A unit by its name, in any letter case: the examples have `Grams` and `grams`. */
export function unit(row: WriteRow, field: string, type?: Unit['quantityType']): Unit | undefined {
  const name = text(row, field);
  if (name === '') return undefined;
  const found = row.world.units.find((one) => one.name.toLowerCase() === name.toLowerCase());
  if (found && (!type || found.quantityType === type)) return found;
  row.complain(`${wordsOf(field)} "${name}" is not valid.`);
  return undefined;
}

/**
 * Complains about a unit that is not the thing's own. Whether and how Metrc converts is not established, so nothing
 * is converted.
 */
export function ownUnit(row: WriteRow, field: string, own: string, whose: string): void {
  const name = text(row, field);
  if (name !== '' && name.toLowerCase() !== own.toLowerCase()) {
    row.complain(`${wordsOf(field)} "${name}" is not valid for ${whose}.`);
  }
}

/** Complains about a part of a thing that is counted. */
export function wholeIfCounted(row: WriteRow, field: string, quantity: Big, unitName: string): void {
  const isCounted = row.world.units.find(({ name }) => name === unitName)?.quantityType === 'CountBased';
  if (isCounted && !quantity.eq(quantity.round(0))) {
    row.complain(`${wordsOf(field)} ${quantity.toFixed()} must be a whole number of ${unitName}.`);
  }
}

/** Grams of a weight, millilitres of a volume. */
const sizes: Readonly<Record<string, string>> = {
  Milligrams: '0.001',
  Grams: '1',
  Kilograms: '1000',
  Ounces: '28.349523125',
  Pounds: '453.59237',
  Milliliters: '1',
  Liters: '1000',
  'Fluid Ounces': '29.5735295625',
  Pints: '473.176473',
  Gallons: '3785.411784',
};

/** An amount in another unit of its kind, to four places: the totals of a processing job are the one place for it. */
export function inUnit(amount: Big, from: string, to: string): Big {
  return new Big(amount)
    .times(sizes[from] ?? 1)
    .div(sizes[to] ?? 1)
    .round(4);
}
