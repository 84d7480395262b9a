import { expect, it } from 'vitest';
import { lineSources } from './line-sources';

const fields = [
  { name: 'location', kind: 'choice' },
  { name: 'date', kind: 'day' },
] as const;
const line = { target: 'A', own: { location: 'Shelf' } };
const shared = { location: '', date: '2026-11-23' };

it('is the same for the same line, tomorrow as well, however it was said', () => {
  const [today] = lineSources([line], shared, fields);
  expect(lineSources([line], { ...shared, date: '2026-11-24' }, fields)).toEqual([today]);
  expect(lineSources([{ target: 'A', own: {} }], { ...shared, location: 'Shelf' }, fields)).toEqual([today]);
});

it('differs by record, by cell, by what was said for all, and by a day of its own', () => {
  const others = [
    lineSources([{ ...line, target: 'B' }], shared, fields),
    lineSources([{ ...line, own: { location: 'Vault' } }], shared, fields),
    lineSources([{ ...line, own: { location: 'Shelf', date: '2026-11-24' } }], shared, fields),
    lineSources([line], { ...shared, note: 'x' }, fields),
    lineSources([line], shared, fields),
  ];
  expect(new Set(others.flat()).size).toBe(5);
});

it('tells equal lines of one file apart', () => {
  const [first, second] = lineSources([line, line], shared, fields);
  expect(second).not.toBe(first);
  expect(lineSources([line, line], shared, fields)).toEqual([first, second]);
});
