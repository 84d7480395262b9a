import Big from 'big.js';

/** A decimal amount with Metrc's full unit name (`Grams`, `Each`). Amounts are decimal text and never floats. */
export interface Quantity {
  amount: string;
  unit: string;
}

/** Unit names with their page abbreviation, and grams for weights (international avoirdupois, exact by definition). */
const units: Record<string, { abbreviation: string; grams?: string; also?: string[] }> = {
  Each: { abbreviation: 'ea', also: ['unit', 'units', 'count', 'pcs'] },
  Milligrams: { abbreviation: 'mg', grams: '0.001', also: ['milligram'] },
  Grams: { abbreviation: 'g', grams: '1', also: ['gram', 'gr', 'gm'] },
  Kilograms: { abbreviation: 'kg', grams: '1000', also: ['kilogram'] },
  Ounces: { abbreviation: 'oz', grams: '28.349523125', also: ['ounce'] },
  Pounds: { abbreviation: 'lb', grams: '453.59237', also: ['pound', 'lbs'] },
  Milliliters: { abbreviation: 'ml', also: ['milliliter'] },
  Liters: { abbreviation: 'l', also: ['liter'] },
  'Fluid Ounces': { abbreviation: 'fl oz', also: ['fluid ounce', 'floz'] },
  Gallons: { abbreviation: 'gal', also: ['gallon'] },
  Pints: { abbreviation: 'pt', also: ['pint'] },
  Quarts: { abbreviation: 'qt', also: ['quart'] },
};

const byWord = new Map<string, string>();
for (const [name, unit] of Object.entries(units)) {
  for (const word of [name, unit.abbreviation, ...(unit.also ?? [])]) byWord.set(word.toLowerCase(), name);
}

/** Full name of a unit written in full or abbreviated, any case. @returns null for a word that is no unit we know */
export function unitName(text: string): string | null {
  return byWord.get(text.trim().toLowerCase()) ?? null;
}

/** Abbreviation of a full unit name as Metrc's pages show it; an unknown name is its own abbreviation. */
export function unitAbbreviation(name: string): string {
  return units[name]?.abbreviation ?? name;
}

/** Reads decimal text such as `1,250.5`, `-4` or ` .25`. @returns plain decimal text, or null when it is no number */
export function decimalText(text: string): string | null {
  const plain = text.trim().replace(/,(?=\d{3}(\D|$))/g, '');
  if (!/^[-+]?(\d+\.?\d*|\.\d+)$/.test(plain)) return null;
  return new Big(plain.replace(/^\+/, '')).toFixed();
}

/** `a - b` as decimal text. */
export function minus(a: string, b: string): string {
  return new Big(a).minus(b).toFixed();
}

/** `a + b` as decimal text. */
export function plus(a: string, b: string): string {
  return new Big(a).plus(b).toFixed();
}

/** True when both texts mean the same number (`1.50` and `1.5`). */
export function sameAmount(a: string, b: string): boolean {
  return new Big(a).eq(b);
}

/** -1, 0 or 1, as `a` is below, equal to or above `b`. */
export function compareAmounts(a: string, b: string): -1 | 0 | 1 {
  return new Big(a).cmp(b) as -1 | 0 | 1;
}

/** Distance from zero, as decimal text. */
export function size(amount: string): string {
  return new Big(amount).abs().toFixed();
}

/**
 * The same weight in another unit, exactly.
 * @returns null when the two units measure different things (or are volumes, whose conversion Metrc does not state)
 */
export function inUnit(quantity: Quantity, unit: string): string | null {
  if (quantity.unit === unit) return quantity.amount;
  const from = units[quantity.unit]?.grams;
  const to = units[unit]?.grams;
  if (!from || !to) return null;
  return new Big(quantity.amount).times(from).div(to).toFixed();
}

/** Digits that Metrc keeps of a quantity; a converted one has more, which say nothing. */
const keptDecimals = 4;

/**
 * `96 ea`, `-0.5 g`, with thousands commas; a true minus sign, since it stands in running text. Rounded to as many
 * decimals as Metrc keeps, unless nothing would be left of it.
 */
export function showQuantity(amount: string, unit: string): string {
  const exact = new Big(amount);
  const rounded = exact.round(keptDecimals);
  const text = (rounded.eq(0) ? exact : rounded).toFixed();
  const [whole = '0', fraction] = text.replace('-', '').split('.');
  const grouped = whole.replace(/\B(?=(\d{3})+$)/g, ',');
  return `${text.startsWith('-') ? '−' : ''}${grouped}${fraction ? `.${fraction}` : ''} ${unitAbbreviation(unit)}`;
}

/** Like {@link showQuantity}, with a plus sign on a gain: for variances. */
export function showVariance(amount: string, unit: string): string {
  return `${new Big(amount).gt(0) ? '+' : ''}${showQuantity(amount, unit)}`;
}

/** Tolerances below which two quantities count as equal (design, section 6): decimal text in the unit itself. */
export function toleranceOf(unit: string, bulk = false): string {
  if (units[unit]?.grams) {
    const grams = bulk ? '0.1' : '0.01';
    return new Big(grams).div(units[unit].grams).toFixed(6);
  }
  return '0';
}

/**
 * How far a number shown as this text may be from the number meant: half of its last digit. A whole number is a count,
 * or a weight without fractions: nothing was rounded away from it.
 */
export function halfOfLastDigit(text: string): string {
  const decimals = text.split('.')[1]?.length ?? 0;
  return decimals === 0 ? '0' : `0.${'0'.repeat(decimals)}5`;
}
