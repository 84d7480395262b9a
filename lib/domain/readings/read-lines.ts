import { plainCell } from '../csv-text';
import { parseTag } from '../package-tag';
import { type Sentence, say } from '../sentence';
import { nearTags } from './near-tags';
import { type ColumnChoice, type FileLine, type FileReading, splitQuantity, unitName } from './reading-file';

/** How the rows below the heading are to be read. Names are looked up by {@link nameKey}. */
export interface ReadingTerms {
  headingRow: number;
  columns: ColumnChoice;
  /** Unit of rows that name none; null leaves such rows out. */
  fallbackUnit: string | null;
  /** Metrc's unit for words of the file that are no usual form of one. */
  units: ReadonlyMap<string, string>;
  /** Metrc's name for what the file calls places and items; null for a name that means nothing to Metrc. */
  places: ReadonlyMap<string, string | null>;
  items: ReadonlyMap<string, string | null>;
  /** Every tag that Metrc is known to hold; null where that is not known. */
  knownTags: ReadonlySet<string> | null;
  /** The tag that a person says a row means, by the row's number. */
  mended: ReadonlyMap<number, string>;
}

/** A name of the file that is not mapped yet: how often it stands there, and a few of its tags. */
export interface OpenName {
  name: string;
  rows: number;
  tags: string[];
}

/** A whole file, read. */
export interface ReadFile {
  /** Rows that say anything. */
  rows: number;
  /** The first few of them, to show how they were read: of a hundred thousand the rest would only fill the memory. */
  first: FileLine[];
  faulty: FileLine[];
  readings: FileReading[];
  /** A quantity stands without a unit somewhere. */
  lacksUnit: boolean;
  /** What has to be mapped once, most frequent first. */
  units: OpenName[];
  places: OpenName[];
  items: OpenName[];
}

/** Rows read between two looks at the clock. */
const rowsAtOnce = 100;
/** So many tags that Metrc does not hold are looked at for a slip of the pen; more of them are no slips. */
const mostNear = 500;
const tagsOfName = 3;
const mostFirst = 8;

/** The key under which a name is looked up: people write it in any case, and spaces slip in. */
export function nameKey(text: string): string {
  return text.trim().toLowerCase().replace(/\s+/g, ' ');
}

/**
 * Reads every row below the heading in small steps, so that a page can breathe between them; empty rows are passed over.
 * A tag that stands twice is a problem of each of its rows: nobody knows whether to add them or to choose.
 * @yields rows looked at so far, of twice as many as there are
 */
export function* readLines(rows: readonly (readonly string[])[], terms: ReadingTerms): Generator<number, ReadFile> {
  const seen = new Map<string, number>();
  for (let index = terms.headingRow + 1; index < rows.length; index++) {
    const tag = tagOf(rows[index] ?? [], index + 1, terms);
    if (tag) seen.set(tag, (seen.get(tag) ?? 0) + 1);
    if (index % rowsAtOnce === 0) yield index;
  }
  const reader = createReader(terms, seen);
  for (let index = terms.headingRow + 1; index < rows.length; index++) {
    const wasLong = reader.take(index + 1, rows[index] ?? []);
    if (wasLong || index % rowsAtOnce === 0) yield rows.length + index;
  }
  return reader.end();
}

function tagOf(row: readonly string[], number: number, { columns, mended }: ReadingTerms): string | null {
  return mended.get(number) ?? parseTag(at(row, columns.tag));
}

/** Reads rows one by one and gathers what they come to. */
function createReader(terms: ReadingTerms, seen: ReadonlyMap<string, number>) {
  const { columns } = terms;
  let count = 0;
  const first: FileLine[] = [];
  const faulty: FileLine[] = [];
  const readings: FileReading[] = [];
  const open = {
    units: new Map<string, OpenName>(),
    places: new Map<string, OpenName>(),
    items: new Map<string, OpenName>(),
  };
  let lacksUnit = columns.unit === null;
  let searched = 0;

  function note(kind: keyof typeof open, text: string, tag: string | null) {
    const known = open[kind].get(nameKey(text)) ?? { name: text.slice(0, 200), rows: 0, tags: [] };
    open[kind].set(nameKey(text), known);
    known.rows += 1;
    if (tag && known.tags.length < tagsOfName) known.tags.push(tag);
  }

  function named(kind: 'places' | 'items', text: string, tag: string | null): string | null {
    if (!text) return null;
    const found = terms[kind].get(nameKey(text));
    if (found === undefined) note(kind, text, tag);
    return found ?? null;
  }

  function tagProblems(text: string, number: number, tag: string | null): Sentence[] {
    if (terms.mended.has(number)) return [];
    if (!text) return [say('readings_problem_no_tag')];
    if (tag && (!terms.knownTags || terms.knownTags.has(tag))) return [];
    searched += 1;
    const near = terms.knownTags && searched <= mostNear ? nearTags(tag ?? text, terms.knownTags) : [];
    if (near.length) return [say('readings_problem_near', (tag ?? text).slice(0, 40), near.join(', '))];
    return tag ? [] : [say('readings_problem_tag', text.slice(0, 40))];
  }

  function unitOf(text: string, tag: string | null): string | null {
    if (!text) return terms.fallbackUnit;
    const unit = terms.units.get(nameKey(text)) ?? unitName(text);
    if (!unit) note('units', text, tag);
    return unit;
  }

  function keep(line: FileLine) {
    count += 1;
    if (count <= mostFirst) first.push(line);
    if (line.reading) readings.push(line.reading);
    else faulty.push(line);
  }

  return {
    /** @returns true where looking for a tag like it took as long as a hundred rows do */
    take(number: number, row: readonly string[]): boolean {
      const searchedBefore = searched;
      const cells = row.map((cell) => cell.trim());
      if (!cells.some(Boolean)) return false;
      const tagText = at(cells, columns.tag);
      const tag = tagOf(cells, number, terms);
      const problems = tagProblems(tagText, number, tag);
      const times = tag ? (seen.get(tag) ?? 0) : 0;
      if (times > 1) problems.push(say('readings_problem_duplicate', String(times)));

      const quantityText = at(cells, columns.quantity);
      const split = splitQuantity(quantityText);
      if (!quantityText) problems.push(say('readings_problem_no_quantity'));
      else if (!split || split.quantity.length > 30)
        problems.push(say('readings_problem_quantity', quantityText.slice(0, 40)));
      else if (/^-.*[1-9]/.test(split.quantity)) problems.push(say('readings_problem_negative', split.quantity));

      const unitText = at(cells, columns.unit) || split?.rest || '';
      if (!unitText && quantityText) lacksUnit = true;
      const unit = unitOf(unitText, tag);
      if (!unit)
        problems.push(unitText ? say('readings_problem_unit', unitText.slice(0, 40)) : say('readings_problem_no_unit'));

      const place = named('places', plainCell(at(cells, columns.place)), tag);
      const item = named('items', plainCell(at(cells, columns.item)), tag);
      if (problems.length || !tag || !split || !unit) {
        keep({ number, cells, reading: null, problems });
      } else {
        const quantity = split.quantity.replace('-', '');
        keep({ number, cells, reading: { tag: tag as FileReading['tag'], quantity, unit, place, item }, problems: [] });
      }
      return searched > searchedBefore;
    },
    end(): ReadFile {
      const byRows = (names: Map<string, OpenName>) => [...names.values()].sort((a, b) => b.rows - a.rows);
      return {
        rows: count,
        first,
        faulty,
        readings,
        lacksUnit,
        units: byRows(open.units),
        places: byRows(open.places),
        items: byRows(open.items),
      };
    },
  };
}

function at(cells: readonly string[], column: number | null): string {
  return column === null ? '' : (cells[column]?.trim() ?? '');
}
