import { describe, expect, it } from 'vitest';
import { nameMap } from './import-memory';
import { type ReadFile, type ReadingTerms, readLines } from './read-lines';
import type { ColumnChoice } from './reading-file';

const tagA = '1A4060300000001000000101';
const tagB = '1A4060300000001000000102';
const columns: ColumnChoice = { tag: 0, quantity: 1, unit: 2, place: 3, item: null };
const terms: ReadingTerms = {
  headingRow: 0,
  columns,
  fallbackUnit: null,
  units: new Map(),
  places: nameMap(['Vault', 'Vault 2'], {}),
  items: new Map(),
  knownTags: null,
  mended: new Map(),
};
const heading = ['Tag', 'On hand', 'Unit', 'Room'];

function problemsOf(row: string[], fallbackUnit: string | null = null) {
  return linesOf([heading, row], { ...terms, fallbackUnit })[0]?.problems.map((problem) => problem.key);
}

function read(rows: readonly (readonly string[])[], of: ReadingTerms): ReadFile {
  const steps = readLines(rows, of);
  for (;;) {
    const { done, value } = steps.next();
    if (done) return value;
  }
}
const linesOf = (rows: readonly (readonly string[])[], of: ReadingTerms) => read(rows, of).first;

describe('readLines', () => {
  it('reads a whole line', () => {
    expect(linesOf([heading, [` ${tagA.toLowerCase()} `, '1,204.5', 'g', 'Vault 2']], terms)).toEqual([
      {
        number: 2,
        cells: [tagA.toLowerCase(), '1,204.5', 'g', 'Vault 2'],
        reading: { tag: tagA, quantity: '1204.5', unit: 'Grams', place: 'Vault 2', item: null },
        problems: [],
      },
    ]);
  });

  it('stops after each search for a tag like one that Metrc does not hold', () => {
    const rows = [heading, ...Array.from({ length: 5 }, (_, n) => [tagA.slice(0, -1) + n, '1', 'ea'])];
    const stops = (knownTags: ReadonlySet<string>) => [...readLines(rows, { ...terms, knownTags })].length;
    expect(stops(new Set([tagB]))).toBe(4);
    expect(stops(new Set(rows.map(([tag = '']) => tag)))).toBe(0);
  });

  it('passes over empty rows and keeps the file’s own numbers', () => {
    const lines = linesOf([heading, [''], [tagA, '1', 'ea'], ['', ' '], [tagB, '2', 'ea']], terms);
    expect(lines.map((line) => line.number)).toEqual([3, 5]);
  });

  it('takes the unit from the quantity, or the one chosen for the file', () => {
    expect(linesOf([heading, [tagA, '12.5 g', '']], terms)[0]?.reading?.unit).toBe('Grams');
    expect(linesOf([heading, [tagA, '12']], { ...terms, fallbackUnit: 'Each' })[0]?.reading?.unit).toBe('Each');
  });

  it('names every problem of a line', () => {
    expect(problemsOf(['123', 'few', 'bags'])).toEqual([
      'readings_problem_tag',
      'readings_problem_quantity',
      'readings_problem_unit',
    ]);
    expect(problemsOf(['', '', ''])).toBeUndefined();
    expect(problemsOf(['', '4', 'ea'])).toEqual(['readings_problem_no_tag']);
    expect(problemsOf([tagA, '', 'ea'])).toEqual(['readings_problem_no_quantity']);
    expect(problemsOf([tagA, '4', ''])).toEqual(['readings_problem_no_unit']);
    expect(problemsOf([tagA, '-4', 'ea'])).toEqual(['readings_problem_negative']);
    expect(problemsOf([tagA, '4', 'bags'], 'Each')).toEqual(['readings_problem_unit']);
  });

  it('lets neither of two lines with one tag pass', () => {
    const lines = linesOf([heading, [tagA, '1', 'ea'], [tagB, '1', 'ea'], [tagA.toLowerCase(), '1', 'ea']], terms);
    expect(lines.map((line) => line.problems[0]?.key)).toEqual([
      'readings_problem_duplicate',
      undefined,
      'readings_problem_duplicate',
    ]);
  });

  it('counts an empty package as zero, not as missing', () => {
    expect(linesOf([heading, [tagA, '0.00', 'g']], terms)[0]?.reading?.quantity).toBe('0.00');
  });
});

describe('names', () => {
  const named = { ...columns, item: 4 };
  const rows = [
    [...heading, 'Product'],
    [tagA, '1', 'bag', ' vault ', 'BD 3.5'],
    [tagB, '2', 'ea', 'Front', 'BD 3.5'],
  ];

  it('are looked up in any case; what is not mapped is told, with its tags', () => {
    const found = read(rows, { ...terms, columns: named });
    expect(found.units).toEqual([{ name: 'bag', rows: 1, tags: [tagA] }]);
    expect(found.places).toEqual([{ name: 'Front', rows: 1, tags: [tagB] }]);
    expect(found.items).toEqual([{ name: 'BD 3.5', rows: 2, tags: [tagA, tagB] }]);
    expect(found.readings).toMatchObject([{ tag: tagB, place: null, item: null }]);
  });

  it('are what a person said they are, once', () => {
    const said = {
      units: new Map([['bag', 'Each']]),
      places: nameMap(['Vault'], { front: null }),
      items: nameMap([], { 'bd 3.5': 'Blue Dream' }),
    };
    const found = read(rows, { ...terms, ...said, columns: named });
    expect([found.units, found.places, found.items]).toEqual([[], [], []]);
    expect(found.readings.map(({ unit, place, item }) => [unit, place, item])).toEqual([
      ['Each', 'Vault', 'Blue Dream'],
      ['Each', null, 'Blue Dream'],
    ]);
  });
});

describe('a tag that Metrc does not hold', () => {
  const knownTags = new Set([tagA]);
  const slip = tagA.replace('6', '9');

  it('is no problem by itself, but one slip away from a known one it is', () => {
    const other = '1A4FF0100000022000000123';
    const found = read([heading, [other, '1', 'ea'], [slip, '1', 'ea']], { ...terms, knownTags });
    expect(found.readings.map(({ tag }) => tag)).toEqual([other]);
    expect(found.faulty.map(({ problems }) => problems[0])).toEqual([
      { key: 'readings_problem_near', args: [slip, tagA] },
    ]);
  });

  it('is what a person says it is', () => {
    for (const tag of [tagA, slip]) {
      const mended = new Map([[2, tag]]);
      const found = read([heading, [slip, '1', 'ea']], { ...terms, knownTags, mended });
      expect(found.readings.map((reading) => reading.tag)).toEqual([tag]);
    }
  });

  it('mended to one that stands in the file already is a duplicate', () => {
    const mended = new Map([[3, tagA]]);
    const found = read([heading, [tagA, '1', 'ea'], [slip, '1', 'ea']], { ...terms, knownTags, mended });
    expect(found.faulty).toHaveLength(2);
  });
});
