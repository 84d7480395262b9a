import { expect, it } from 'vitest';
import { readCell } from './read-cell';

it('takes a choice whatever its case, by what it is called or stored', () => {
  const field = { kind: 'choice', choices: [{ value: 'Grams', label: 'Grams (g)' }] } as const;
  const choices = [...field.choices];
  expect(readCell(' grams ', { kind: 'choice', choices })).toBe('Grams');
  expect(readCell('GRAMS (G)', { kind: 'choice', choices })).toBe('Grams');
  expect(readCell('Stones', { kind: 'choice', choices })).toBe('Stones');
  expect(readCell('Stones', { kind: 'choice' })).toBe('Stones');
});

it('reads yes and no, and leaves what is neither to be refused', () => {
  expect(['Yes', 'x', '1', 'TRUE'].map((text) => readCell(text, { kind: 'flag' }))).toEqual(Array(4).fill('yes'));
  expect(['No', '', '0'].map((text) => readCell(text, { kind: 'flag' }))).toEqual(['', '', '']);
  expect(readCell('maybe', { kind: 'flag' })).toBe('maybe');
});

it('reads days as spreadsheets write them, and guesses none', () => {
  const read = (text: string) => readCell(text, { kind: 'day' });
  expect(read('2026-11-23')).toBe('2026-11-23');
  expect(read('2026-11-23 00:00:00')).toBe('2026-11-23');
  expect(read('11/3/2026')).toBe('2026-11-03');
  expect(read('1/2/26')).toBe('2026-01-02');
  expect(read('23.11.2026')).toBe('23.11.2026');
  expect(read('13/13/2026')).toBe('13/13/2026');
});

it('parts entries at semicolons, and takes off what keeps a spreadsheet from calculating', () => {
  expect(readCell('A 1 ; B 2', { kind: 'lines' })).toBe('A 1\nB 2');
  expect(readCell("'-5", { kind: 'decimal' })).toBe('-5');
  expect(readCell("'tis", { kind: 'note' })).toBe("'tis");
  expect(readCell('1a4f', { kind: 'tag' })).toBe('1A4F');
});
