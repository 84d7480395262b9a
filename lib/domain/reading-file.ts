import { type PackageTag, parseTag } from './package-tag';
import { type Sentence, say } from './sentence';

/** What Tandem looks for in a file of on-hand quantities. */
export const readingColumns = ['tag', 'quantity', 'unit', 'place'] as const;
/** One of {@link readingColumns}. */
export type ReadingColumn = (typeof readingColumns)[number];
/** Which column of the file holds what, counted from 0; null where the file has none. */
export type ColumnChoice = Record<ReadingColumn, number | null>;

/** One package's on-hand quantity as a file says it. The quantity is decimal text, the unit Metrc's full name. */
interface FileReading {
  tag: PackageTag;
  quantity: string;
  unit: string;
  place: string | null;
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

const headerWords: Record<ReadingColumn, readonly RegExp[]> = {
  tag: [/^(package|metrc)? ?(tag|label|id|uid|barcode)$/, /\b(tag|label)\b/, /\b(metrc|package).*(id|uid|number|#)/],
  quantity: [
    /on ?hand/,
    /^(qty|quantity)$/,
    /\b(qty|quantity|count(ed)?|available|stock|remaining)\b/,
    /\b(weight|amount)\b/,
  ],
  unit: [/^(unit|units|uom|unit of measure)$/, /\b(uom|unit of measure|measure)\b/],
  place: [/^(location|room|place)$/, /\b(location|room|place|shelf|bin|vault|storage)\b/],
};

/** The heading's row and a first guess of the columns, from their names and from what stands below them. */
export interface FileLayout {
  /** Index of the heading row, or -1 when the first row is already data. */
  headingRow: number;
  /** Names of the columns; empty text where there is none. */
  headings: string[];
  columns: ColumnChoice;
}

/** Guesses the layout of a file. Rows are cells as the file has them; nothing is thrown, nothing is certain. */
export function guessLayout(rows: readonly (readonly string[])[]): FileLayout {
  const firstData = rows.findIndex((row) => row.some((cell) => parseTag(cell)));
  const headingRow = firstData < 0 ? (rows.length ? 0 : -1) : lastFilledBefore(rows, firstData);
  const body = rows.slice(headingRow + 1, headingRow + 201);
  const width = Math.max(0, ...rows.slice(Math.max(0, headingRow), headingRow + 201).map((row) => row.length));
  const headings = Array.from({ length: width }, (_, index) => rows[headingRow]?.[index]?.trim() ?? '');

  const columns: ColumnChoice = { tag: null, quantity: null, unit: null, place: null };
  columns.tag = best(
    width,
    columns,
    (index) => 100 * share(body, index, (cell) => parseTag(cell) !== null) + named('tag', headings[index]),
  );
  columns.quantity = best(width, columns, (index) => {
    const numbers = share(body, index, (cell) => splitQuantity(cell) !== null);
    const name = named('quantity', headings[index]);
    // Prices and ids are numbers too: a column without a telling name must not win over a named one.
    return body.length && numbers < 0.5 ? 0 : name * 3 + numbers;
  });
  columns.unit = best(width, columns, (index) => {
    const units = share(body, index, (cell) => unitName(cell) !== null);
    const name = named('unit', headings[index]);
    return units >= 0.5 ? 3 + units + name : body.length ? (units > 0 ? name : 0) : name;
  });
  columns.place = best(width, columns, (index) => named('place', headings[index]));
  return { headingRow, headings, columns };
}

function lastFilledBefore(rows: readonly (readonly string[])[], end: number): number {
  for (let index = end - 1; index >= 0; index--) if (rows[index]?.some((cell) => cell.trim())) return index;
  return -1;
}

function named(column: ReadingColumn, heading = ''): number {
  const plain = heading
    .toLowerCase()
    .replace(/[_\-./]+/g, ' ')
    .replace(/\s+/g, ' ')
    .trim();
  const rank = headerWords[column].findIndex((pattern) => pattern.test(plain));
  return rank < 0 ? 0 : headerWords[column].length - rank;
}

function share(body: readonly (readonly string[])[], index: number, test: (cell: string) => boolean): number {
  const filled = body.map((row) => row[index]?.trim() ?? '').filter(Boolean);
  return filled.length ? filled.filter(test).length / filled.length : 0;
}

function best(width: number, taken: ColumnChoice, score: (index: number) => number): number | null {
  let winner: number | null = null;
  let winning = 0;
  for (let index = 0; index < width; index++) {
    if (Object.values(taken).includes(index)) continue;
    const points = score(index);
    if (points > winning) [winner, winning] = [index, points];
  }
  return winner;
}

/** How the rows below the heading are to be read. */
export interface ReadingTerms {
  headingRow: number;
  columns: ColumnChoice;
  /** Unit of rows that name none; null leaves such rows out. */
  fallbackUnit: string | null;
}

/**
 * Reads every row below the heading; empty rows are passed over.
 * A tag that stands twice is a problem of each of its rows: nobody knows whether to add them or to choose.
 */
export function readLines(rows: readonly (readonly string[])[], terms: ReadingTerms): FileLine[] {
  const lines: { number: number; cells: string[] }[] = [];
  for (let index = terms.headingRow + 1; index < rows.length; index++) {
    const cells = (rows[index] ?? []).map((cell) => cell.trim());
    if (cells.some(Boolean)) lines.push({ number: index + 1, cells });
  }
  const seen = countTags(lines, terms.columns.tag);
  return lines.map(({ number, cells }) => readLine(number, cells, terms, seen));
}

function countTags(lines: { cells: string[] }[], column: number | null): Map<string, number> {
  const seen = new Map<string, number>();
  for (const { cells } of lines) {
    const tag = parseTag(at(cells, column));
    if (tag) seen.set(tag, (seen.get(tag) ?? 0) + 1);
  }
  return seen;
}

function readLine(number: number, cells: string[], terms: ReadingTerms, seen: Map<string, number>): FileLine {
  const { columns, fallbackUnit } = terms;
  const problems: Sentence[] = [];
  const tagText = at(cells, columns.tag);
  const tag = parseTag(tagText);
  if (!tagText) problems.push(say('readings_problem_no_tag'));
  else if (!tag) problems.push(say('readings_problem_tag', tagText.slice(0, 40)));
  const times = tag ? (seen.get(tag) ?? 0) : 0;
  if (times > 1) problems.push(say('readings_problem_duplicate', String(times)));

  const quantityText = at(cells, columns.quantity);
  const split = splitQuantity(quantityText);
  if (!quantityText) problems.push(say('readings_problem_no_quantity'));
  else if (!split || split.quantity.length > 30)
    problems.push(say('readings_problem_quantity', quantityText.slice(0, 40)));
  else if (/^-.*[1-9]/.test(split.quantity)) problems.push(say('readings_problem_negative', split.quantity));

  const unitText = at(cells, columns.unit) || split?.rest || '';
  const unit = unitText ? unitName(unitText) : fallbackUnit;
  if (!unit)
    problems.push(unitText ? say('readings_problem_unit', unitText.slice(0, 40)) : say('readings_problem_no_unit'));

  if (problems.length || !tag || !split || !unit) return { number, cells, reading: null, problems };
  const place = at(cells, columns.place).slice(0, 200) || null;
  return { number, cells, reading: { tag, quantity: split.quantity.replace('-', ''), unit, place }, problems: [] };
}

function at(cells: readonly string[], column: number | null): string {
  return column === null ? '' : (cells[column] ?? '');
}
