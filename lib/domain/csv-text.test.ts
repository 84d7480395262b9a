import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { csvText, plainCell } from './csv-text';

describe('csvText', () => {
  it('quotes what would break a row, and doubles quotes', () => {
    expect(csvText([['a', 'b,c', 'say "hi"', 'two\nlines']])).toBe('a,"b,c","say ""hi""","two\nlines"\r\n');
  });

  it.each(['=1+1', '+1', '-2 g', '@SUM(A1)', '\tx', '＝1'])('lets no spreadsheet calculate %j', (text) => {
    expect(csvText([[text]])).toBe(`"'${text}"\r\n`);
  });

  it('leaves a negative amount a number', () => {
    expect(csvText([['-4', '-0.5', '-4+1']])).toBe(`-4,-0.5,"'-4+1"\r\n`);
  });

  it('gives every cell back as it was, apostrophes and all', () => {
    const text = fc.oneof(fc.string(), fc.stringMatching(/^'{0,3}[=+\-@a]{0,2}$/));
    fc.assert(
      fc.property(text, (written) => {
        const cell = csvText([[written]]).slice(0, -2);
        const read = cell.startsWith('"') ? cell.slice(1, -1).replaceAll('""', '"') : cell;
        expect(plainCell(read)).toBe(written);
      }),
    );
  });

  it('leaves a minus inside a text alone', () => {
    expect(csvText([['Room 3-B', '−4 g']])).toBe('Room 3-B,−4 g\r\n');
  });
});
