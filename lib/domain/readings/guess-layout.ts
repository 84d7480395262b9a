import { parseTag } from '../package-tag';
import { type ColumnChoice, type ReadingColumn, splitQuantity, unitName } from './reading-file';

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
  item: [/^(item|item name|product name)$/, /\b(item|product|description|strain)\b/],
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

  const columns: ColumnChoice = { tag: null, quantity: null, unit: null, place: null, item: null };
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
  columns.item = best(width, columns, (index) => {
    const name = named('item', headings[index]);
    // An item is a name: a column of numbers that is called "product" holds its number.
    const isNumber = name === 1 && share(body, index, (cell) => splitQuantity(cell) !== null) > 0.5;
    return isNumber ? 0 : name;
  });
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
