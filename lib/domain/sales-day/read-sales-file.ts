import { momentOf } from '../calendar-day';
import { parseTag } from '../package-tag';
import { decimalText, plus, sameAmount } from '../quantity';
import type { Sale } from './compare-sales-day';

/** Columns of a point of sale's export, by their place from 0; null where there is none. */
export interface SalesColumns {
  number: number | null;
  moment: number | null;
  total: number | null;
  tag: number | null;
}

/** A row that is no sale, with its number in the file from 1. */
export interface UnreadRow {
  row: number;
  why: 'total' | 'time' | 'number';
}

const words: Record<keyof SalesColumns, RegExp> = {
  number: /receipt|transaction|order|ticket|invoice|sale (id|no|number)/i,
  moment: /date|time|completed|sold (at|on)/i,
  total: /total|amount|paid|net|price/i,
  tag: /tag|package|metrc/i,
};

/** Guesses the columns by a heading. The first that fits counts; a total named as such goes before a price. */
export function guessSalesColumns(heading: readonly string[]): SalesColumns {
  const find = (pattern: RegExp, but?: RegExp) => {
    const at = heading.findIndex((cell) => pattern.test(cell) && !but?.test(cell));
    return at < 0 ? null : at;
  };
  return {
    number: find(words.number, /date|time|total|amount|type/i),
    moment: find(words.moment),
    total: find(/total/i, /sub|tax|disc/i) ?? find(words.total, /sub|tax|disc|unit/i),
    tag: find(words.tag, /total|number of|count/i),
  };
}

/**
 * Reads the sales of one day. Rows of one receipt number are the lines of one sale: their totals are added up, unless
 * all of them repeat the total of the whole.
 * @param rows of the file, heading first
 * @param day `YYYY-MM-DD`; rows of other days are left out
 * @returns the sales, and the rows that could not be read; never half a sale of unread rows
 */
export function readSalesFile(
  rows: readonly (readonly string[])[],
  columns: SalesColumns,
  day: string,
): { sales: Sale[]; unread: UnreadRow[] } {
  const unread: UnreadRow[] = [];
  const groups = new Map<string, { moment: string; totals: string[]; tags: number }>();
  for (const [i, cells] of rows.slice(1).entries()) {
    const line = readLine(cells, columns, day);
    if (line === null) continue;
    if ('why' in line) {
      unread.push({ row: i + 2, why: line.why });
      continue;
    }
    const key = line.number || `row ${i}`;
    const group = groups.get(key) ?? { moment: line.moment, totals: [], tags: 0 };
    group.totals.push(line.total);
    group.tags += line.hasTag ? 1 : 0;
    groups.set(key, group);
  }
  const hasTags = columns.tag !== null;
  const isWhole = /receipt|order|transaction|grand|ticket/i.test(rows[0]?.[columns.total ?? -1] ?? '');
  const sales = [...groups].map(([key, { moment, totals, tags }]) => ({
    number: columns.number === null ? '' : key,
    moment,
    total:
      isWhole && totals.every((one) => sameAmount(one, totals[0] ?? '0'))
        ? (totals[0] ?? '0')
        : totals.reduce(plus, '0'),
    packages: hasTags ? tags : null,
    key: '',
  }));
  return { sales, unread };
}

type Line = { number: string; moment: string; total: string; hasTag: boolean };

/** @returns null for an empty row, and for one of another day */
function readLine(cells: readonly string[], columns: SalesColumns, day: string): Line | Pick<UnreadRow, 'why'> | null {
  if (!cells.some((cell) => cell.trim())) return null;
  const cell = (column: number | null) => (column === null ? '' : (cells[column] ?? '').trim());
  const moment = readMoment(cell(columns.moment));
  if (columns.moment !== null && !moment) return { why: 'time' };
  if (moment && !moment.startsWith(day)) return null;
  const total = decimalText(cell(columns.total).replace(/[$€£\s]/g, ''));
  if (total === null) return { why: 'total' };
  const number = cell(columns.number);
  if (columns.number !== null && !number) return { why: 'number' };
  return { number, moment, total, hasTag: parseTag(cell(columns.tag)) !== null };
}

/** `2026-11-22T10:05`, `2026-11-22 10:05:30`, `11/22/2026 1:05 PM`, `11/22/2026`: as a day with a time. Empty: none. */
export function readMoment(text: string): string {
  const american = /^(\d{1,2})\/(\d{1,2})\/(\d{4})(?:,?\s+(\d{1,2}):(\d{2})(?::\d{2})?\s*([ap]m)?)?$/i.exec(
    text.trim(),
  );
  if (!american) return momentOf(text.trim().length === 10 ? `${text.trim()} 00:00` : text.trim());
  const [, month = '', dayOf = '', year = '', hour = '0', minute = '00', half] = american;
  const plain = Number(hour) % (half ? 12 : 24);
  const hours = half?.toLowerCase() === 'pm' ? plain + 12 : plain;
  const two = (part: string | number) => String(part).padStart(2, '0');
  return momentOf(`${year}-${two(month)}-${two(dayOf)} ${two(hours)}:${minute}`);
}
