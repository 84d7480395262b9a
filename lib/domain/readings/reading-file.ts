import type { PackageTag } from '../package-tag';
import type { Sentence } from '../sentence';

/** What Tandem looks for in a file of on-hand quantities. */
export const readingColumns = ['tag', 'quantity', 'unit', 'place', 'item'] as const;
/** One of {@link readingColumns}. */
export type ReadingColumn = (typeof readingColumns)[number];
/** Which column of the file holds what, counted from 0; null where the file has none. */
export type ColumnChoice = Record<ReadingColumn, number | null>;

/**
 * One package's on-hand quantity as a file says it. The quantity is decimal text; unit, place and item are Metrc's own
 * names, the latter two null where the file names none, or one that nobody mapped.
 */
export interface FileReading {
  tag: PackageTag;
  quantity: string;
  unit: string;
  place: string | null;
  item: string | null;
}

/** One row of the file below its heading: a reading, or what is wrong with it. `number` counts file rows from 1. */
export type FileLine =
  | { number: number; cells: string[]; reading: FileReading; problems: [] }
  | { number: number; cells: string[]; reading: null; problems: Sentence[] };

/** Metrc's units with the short forms that point-of-sale systems write. */
const unitForms: Record<string, readonly string[]> = {
  Each: ['ea', 'each', 'unit', 'units', 'pc', 'pcs', 'piece', 'pieces', 'ct', 'count'],
  Grams: ['g', 'gr', 'gram', 'grams'],
  Milligrams: ['mg', 'milligram', 'milligrams'],
  Kilograms: ['kg', 'kilogram', 'kilograms'],
  Ounces: ['oz', 'ounce', 'ounces'],
  Pounds: ['lb', 'lbs', 'pound', 'pounds'],
  'Fluid Ounces': ['fl oz', 'floz', 'fluid ounce', 'fluid ounces'],
  Gallons: ['gal', 'gallon', 'gallons'],
  Liters: ['l', 'lt', 'liter', 'liters', 'litre', 'litres'],
  Milliliters: ['ml', 'milliliter', 'milliliters', 'millilitre', 'millilitres'],
  Pints: ['pt', 'pint', 'pints'],
  Quarts: ['qt', 'quart', 'quarts'],
};

/** Metrc's full unit names, in the order in which a person is offered them. */
export const unitNames: readonly string[] = Object.keys(unitForms);

const unitByForm = new Map(Object.entries(unitForms).flatMap(([name, forms]) => forms.map((form) => [form, name])));

/** Metrc's full name of a unit written in any usual way (`fl. oz`, `LBS`). @returns null when it is none */
export function unitName(text: string): string | null {
  const plain = text.trim().toLowerCase().replaceAll('.', '').replace(/\s+/g, ' ');
  return unitByForm.get(plain) ?? null;
}

/**
 * Splits `1,204.5 g` into decimal text without thousands commas and what stands behind it.
 * @returns null when there is no plain number in front; `1.204,5` is refused rather than guessed
 */
export function splitQuantity(text: string): { quantity: string; rest: string } | null {
  const match = /^([+-]?)(\d{1,3}(?:,\d{3})+|\d+)?(\.\d+)?\s*([a-z][a-z. ]*)?$/i.exec(text.trim());
  const [, sign = '', whole = '', fraction = '', rest = ''] = match ?? [];
  if (!match || (!whole && !fraction)) return null;
  const minus = sign === '-' ? '-' : '';
  return { quantity: `${minus}${whole.replaceAll(',', '') || '0'}${fraction}`, rest: rest.trim() };
}
