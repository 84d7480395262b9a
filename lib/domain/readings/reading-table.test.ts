import fc from 'fast-check';
import { expect, it } from 'vitest';
import { parseCells } from '@/entrypoints/dashboard/read-file';
import { csvText } from '../csv-text';
import { guessLayout } from './guess-layout';
import { nameMap } from './import-memory';
import { readLines } from './read-lines';
import { type FileReading, unitNames } from './reading-file';
import { readingTable } from './reading-table';

const name = fc
  .string({ minLength: 1, maxLength: 20 })
  .map((text) => text.trim().replace(/\s+/g, ' '))
  .filter((text) => text !== '');
const awkward = fc.constantFrom("'=1+1", "''-4", '=1+1', '-4', '"', "'");
const reading = fc.record({
  tag: fc.nat({ max: 99_999_999 }).map((n) => `1A4FF01000000220${String(n).padStart(8, '0')}` as FileReading['tag']),
  quantity: fc.oneof(
    fc.nat({ max: 100_000 }).map(String),
    fc.tuple(fc.nat({ max: 9_999 }), fc.nat({ max: 9_999 })).map(([a, b]) => `${a}.${String(b).padStart(4, '0')}`),
  ),
  unit: fc.constantFrom(...unitNames),
  place: fc.option(fc.oneof(name, awkward)),
  item: fc.option(fc.oneof(name, awkward)),
});

it('gives back, imported again, exactly what was exported', () => {
  fc.assert(
    fc.property(fc.uniqueArray(reading, { selector: ({ tag }) => tag, minLength: 1, maxLength: 20 }), (readings) => {
      // Two names that people take for one are one.
      const places = nameMap(
        readings.flatMap(({ place }) => place ?? []),
        {},
      );
      const items = nameMap(
        readings.flatMap(({ item }) => item ?? []),
        {},
      );
      const rows = parseCells(csvText(readingTable(readings)));
      const { columns, headingRow } = guessLayout(rows);
      const terms = { fallbackUnit: null, units: new Map(), knownTags: null, mended: new Map() };
      const steps = readLines(rows, { ...terms, columns, headingRow, places, items });
      let step = steps.next();
      while (!step.done) step = steps.next();
      const same = (map: ReadonlyMap<string, string | null>, text: string | null) =>
        text === null ? null : (map.get(text.trim().toLowerCase().replace(/\s+/g, ' ')) ?? null);
      const expected = readings.map((one) => ({ ...one, place: same(places, one.place), item: same(items, one.item) }));
      expect(step.value.readings).toEqual(expected);
      expect(step.value.faulty).toEqual([]);
    }),
    { numRuns: 300 },
  );
});
