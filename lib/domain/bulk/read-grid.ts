import type { FormField, Problem } from '../form';
import { parseTag } from '../package-tag';
import { say } from '../sentence';
import { readCell } from './read-cell';

/** Lines of one group at most: more of them are several groups, which a person can look through. */
export const mostLines = 2_000;

/** What a file may say of each record: its fields, and the record itself unless the action begins without one. */
export interface GridColumns {
  /** Kind of record; null where there is none. */
  entity: string | null;
  /** Fields with the words under which a person knows them. */
  fields: readonly (Pick<FormField, 'name' | 'kind' | 'choices'> & { label: string })[];
}

/** One line of a file. `number` counts lines from 1, as a spreadsheet does. */
export interface GridLine {
  number: number;
  /** See `BulkLine`: how its record is asked for. */
  target: string;
  own: Record<string, string>;
  problems: Problem[];
}

/** A file as read for one action. */
export interface Grid {
  lines: GridLine[];
  /** Headings that mean nothing here. */
  unknown: string[];
  /** Names of the columns that were found, the record as `record`. */
  found: string[];
  /** No heading stood above: the columns were taken in the template's order. */
  isBare: boolean;
}

/** Words for the record itself. A field of the same name goes first. */
const recordWords = ['record', 'recordname', 'tag', 'packagetag', 'planttag', 'label', 'name', 'package', 'plant'];

/** Kinds of records that are called by a tag. */
const tagged = ['package', 'plant'];

/**
 * Reads rows of cells, from a file or pasted, for one action. A heading is a field's name or label, in any case and
 * order. A list of tags alone needs none.
 */
export function readGrid(rows: readonly (readonly string[])[], columns: GridColumns): Grid {
  const filled = rows.map((row, i) => ({ row, number: i + 1 })).filter(({ row }) => row.some((cell) => cell.trim()));
  const [first, ...rest] = filled;
  if (!first) return { lines: [], unknown: [], found: [], isBare: false };
  const headings = headingsOf(first.row, columns);
  const isBare = columns.entity !== null && headings.every((name) => name === null) && isTag(first.row[0] ?? '');
  const names = isBare ? ['record', ...columns.fields.map(({ name }) => name)] : headings;
  const unknown = isBare ? [] : first.row.filter((heading, i) => names[i] === null && heading.trim());
  const lines = (isBare ? filled : rest).map(({ row, number }) => readLine(row, number, names, columns));
  return {
    lines,
    unknown: unknown.map((heading) => heading.trim()),
    found: names.filter((name) => name !== null),
    isBare,
  };
}

/** Which column holds what; null where nothing is known by that heading. The first of two equal ones counts. */
function headingsOf(row: readonly string[], columns: GridColumns): (string | null)[] {
  const byWord = new Map<string, string>();
  if (columns.entity !== null) for (const word of recordWords) byWord.set(word, 'record');
  for (const { name, label } of columns.fields) byWord.set(plain(label), name);
  for (const { name } of columns.fields) byWord.set(plain(name), name);
  if (columns.entity !== null) byWord.set('record', 'record');
  const taken = new Set<string>();
  return row.map((heading) => {
    const name = byWord.get(plain(heading)) ?? null;
    if (name === null || taken.has(name)) return null;
    taken.add(name);
    return name;
  });
}

function readLine(
  row: readonly string[],
  number: number,
  names: readonly (string | null)[],
  columns: GridColumns,
): GridLine {
  const own: Record<string, string> = {};
  for (const field of columns.fields) {
    const cell = row[names.indexOf(field.name)] ?? '';
    if (names.includes(field.name) && cell.trim()) own[field.name] = readCell(cell, field);
  }
  const { entity } = columns;
  if (entity === null) return { number, target: '', own, problems: [] };
  const called = readCell(row[names.indexOf('record')] ?? '', { kind: tagged.includes(entity) ? 'tag' : 'text' });
  return {
    number,
    target: entity === 'package' || !called ? called : `=${called}`,
    own,
    problems: problemsOf(called, entity),
  };
}

function problemsOf(called: string, entity: string): Problem[] {
  if (!called) return [{ sentence: say('grid_no_record') }];
  return tagged.includes(entity) && !isTag(called) ? [{ sentence: say('grid_no_tag', called.slice(0, 40)) }] : [];
}

function isTag(text: string): boolean {
  return parseTag(text) !== null;
}

/** Headings are compared by their letters and digits alone. */
function plain(heading: string): string {
  return heading.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '');
}
