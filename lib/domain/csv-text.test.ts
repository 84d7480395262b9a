import { describe, expect, it } from 'vitest';
import { csvText } from './csv-text';

describe('csvText', () => {
  it('quotes what would break a row, and doubles quotes', () => {
    expect(csvText([['a', 'b,c', 'say "hi"', 'two\nlines']])).toBe('a,"b,c","say ""hi""","two\nlines"\r\n');
  });

  it.each(['=1+1', '+1', '-2 g', '@SUM(A1)', '\tx', '＝1'])('lets no spreadsheet calculate %j', (text) => {
    expect(csvText([[text]])).toBe(`"'${text}"\r\n`);
  });

  it('leaves a minus inside a text alone', () => {
    expect(csvText([['Room 3-B', '−4 g']])).toBe('Room 3-B,−4 g\r\n');
  });
});
