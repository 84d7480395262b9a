import { describe, expect, it } from 'vitest';
import { tagOf } from '@/lib/testing/fake-worker';
import { type GridColumns, mostLines, readGrid } from './read-grid';

const harvest: GridColumns = {
  entity: 'plant',
  fields: [
    { name: 'weight', kind: 'decimal', label: 'Wet weight' },
    { name: 'unit', kind: 'choice', label: 'Unit', choices: [{ value: 'Grams', label: 'Grams' }] },
  ],
};
const [a, b] = [tagOf(1), tagOf(2)];

describe('reading a file for an action', () => {
  it('knows headings by label or name, in any order and case, and names those that mean nothing', () => {
    const rows = [
      ['UNIT', 'Colour', 'plant tag', 'weight'],
      ['grams', 'red', a.toLowerCase(), '12.5'],
      [],
      ['', '', b, ''],
    ];
    expect(readGrid(rows, harvest)).toEqual({
      lines: [
        { number: 2, target: `=${a}`, own: { weight: '12.5', unit: 'Grams' }, problems: [] },
        { number: 4, target: `=${b}`, own: {}, problems: [] },
      ],
      unknown: ['Colour'],
      found: ['unit', 'record', 'weight'],
      isBare: false,
    });
  });

  it('takes a scanned list without a heading, its columns in the template’s order', () => {
    expect(readGrid([[a, '12'], [b]], harvest)).toMatchObject({
      isBare: true,
      lines: [
        { number: 1, target: `=${a}`, own: { weight: '12' } },
        { number: 2, own: {} },
      ],
    });
  });

  it('says what is wrong with a line’s record', () => {
    const { lines } = readGrid(
      [
        ['Tag', 'Weight'],
        ['123', '5'],
        ['', '5'],
      ],
      harvest,
    );
    expect(lines.map(({ problems }) => problems[0]?.sentence.key)).toEqual(['grid_no_tag', 'grid_no_record']);
  });

  it('keeps a field’s own name from being taken for the record', () => {
    const rename: GridColumns = { entity: 'strain', fields: [{ name: 'newName', kind: 'text', label: 'Name' }] };
    const { lines } = readGrid(
      [
        ['Record', 'Name'],
        ['Kush', 'Kush 2'],
      ],
      rename,
    );
    expect(lines).toEqual([{ number: 2, target: '=Kush', own: { newName: 'Kush 2' }, problems: [] }]);
  });

  it('asks for no record where an action begins without one, and reads nothing from nothing', () => {
    const create: GridColumns = { entity: null, fields: [{ name: 'newName', kind: 'text', label: 'Name' }] };
    expect(readGrid([['Name'], ['Haze']], create).lines).toEqual([
      { number: 2, target: '', own: { newName: 'Haze' }, problems: [] },
    ]);
    expect(readGrid([[''], []], create).lines).toEqual([]);
  });

  it('reads as many lines as a group may have in an instant', () => {
    const rows = [['Tag', 'Weight'], ...Array.from({ length: mostLines }, (_, n) => [tagOf(n), String(n + 1)])];
    expect(readGrid(rows, harvest).lines).toHaveLength(mostLines);
  });
});
