import type { FileReading } from './reading-file';

/** Headings of an exported file of readings; `guessLayout` finds every one of them again. */
const headings = ['Package tag', 'On hand', 'Unit', 'Location', 'Item'];

/** A reading as it is stored: its tag is text. */
type Exported = Omit<FileReading, 'tag'> & { tag: string };

/** Readings as rows of a table, heading first: what was imported, ready to be imported again. */
export function readingTable(readings: readonly Exported[]): string[][] {
  const rows = readings.map(({ tag, quantity, unit, place, item }) => [tag, quantity, unit, place ?? '', item ?? '']);
  return [headings, ...rows];
}
