import fc from 'fast-check';
import { expect, it } from 'vitest';
import { csvText } from '@/lib/domain/csv-text';
import { decodeText, findSeparator, NotRowsError, parseCells, parseInParts, readFileRows } from './read-file';

const file = (text: BlobPart) => new File([text], 'pos.csv', { lastModified: 5 });

const tag = '1A4060300000001000000101';

it('keeps empty rows, so that row numbers are the file’s own', async () => {
  expect(await readFileRows(file(`Tag,Qty\n\n${tag},"1,204"\n`))).toEqual({
    name: 'pos.csv',
    lastModifiedAt: 5,
    rows: [['Tag', 'Qty'], [''], [tag, '1,204'], ['']],
  });
});

it('finds the separator below titles and empty rows', () => {
  expect(findSeparator(`Inventory, all rooms, 2026\n\nTag;Qty\n${tag};1`)).toBe(';');
  expect(findSeparator(`Tag\tQty\n${tag}\t1`)).toBe('\t');
  expect(findSeparator(`Tag|Qty\n${tag}|"1,2"`)).toBe('|');
  expect(findSeparator('nothing here')).toBe(',');
});

it('reads what Excel and older Windows programs write', () => {
  const bytes = (...values: number[]) => new Uint8Array(values);
  expect(decodeText(bytes(0xef, 0xbb, 0xbf, 0x41))).toBe('A');
  expect(decodeText(bytes(0xff, 0xfe, 0x41, 0x00))).toBe('A');
  expect(decodeText(bytes(0xfe, 0xff, 0x00, 0x41))).toBe('A');
  expect(decodeText(bytes(0x43, 0xe9))).toBe('Cé');
  expect(decodeText(new TextEncoder().encode('Cé'))).toBe('Cé');
});

it('takes no workbook and nothing else that is no text, which would be read as rows of nonsense', async () => {
  const bytes = (...values: number[]) => new Uint8Array(values);
  const workbook = { kind: 'workbook' };
  const noText = { kind: 'no-text' };
  await expect(readFileRows(file(bytes(0x50, 0x4b, 3, 4, 20, 0)))).rejects.toMatchObject(workbook);
  await expect(readFileRows(file(bytes(0xd0, 0xcf, 0x11, 0xe0, 0xa1)))).rejects.toMatchObject(workbook);
  await expect(readFileRows(file(bytes(0x41, 0x00, 0x42, 0x00)))).rejects.toMatchObject(noText);
  await expect(readFileRows(file(Uint8Array.from({ length: 3_000 }, (_, i) => (i * 7_919) % 251 || 1))))
    .rejects //
    .toBeInstanceOf(NotRowsError);
  // A mark for the end of the file, as old programs leave it, is no reason to refuse.
  const marked = await readFileRows(file(`Tag,Qty\n${`${tag},1\n`.repeat(9)}\x1a`));
  expect(marked.rows).toHaveLength(11);
});

it('parts cells without tags by their heading, and cells from a clipboard', () => {
  expect(parseCells('Name;Unit\r\nHaze, fine;Grams')).toEqual([
    ['Name', 'Unit'],
    ['Haze, fine', 'Grams'],
  ]);
  expect(parseCells('Name\tUnit\nHaze\tGrams')).toEqual([
    ['Name', 'Unit'],
    ['Haze', 'Grams'],
  ]);
});

it('parses in parts what it would parse at once, wherever the cuts fall', async () => {
  const cell = fc.oneof(fc.constantFrom('', 'a', '"', 'x\ny', ' ', '1,204'), fc.string({ maxLength: 6 }));
  const table = fc.array(fc.array(cell, { minLength: 2, maxLength: 4 }), { minLength: 1, maxLength: 12 });
  await fc.assert(
    fc.asyncProperty(table, fc.integer({ min: 1, max: 40 }), async (rows, size) => {
      const text = `Tag,Qty,Unit\r\n${csvText(rows)}`;
      expect(await parseInParts(text, size)).toEqual(parseCells(text));
    }),
    { numRuns: 200 },
  );
});
