import { describe, expect, test } from 'vitest';
import { guessSalesColumns, readMoment, readSalesFile } from './read-sales-file';

const tag = '1A4060300000001000000101';

test.each([
  [['Receipt #', 'Date', 'Package', 'Subtotal', 'Tax', 'Total'], { number: 0, moment: 1, tag: 2, total: 5 }],
  [['Order date', 'Order ID', 'Line price', 'Metrc tag'], { number: 1, moment: 0, total: 2, tag: 3 }],
  [['a', 'b'], { number: null, moment: null, total: null, tag: null }],
])('columns are guessed by %j', (heading, columns) => {
  expect(guessSalesColumns(heading)).toEqual(columns);
});

test.each([
  ['2026-11-22T10:05:30.000', '2026-11-22 10:05'],
  ['11/22/2026 1:05 PM', '2026-11-22 13:05'],
  ['11/22/2026 12:05 am', '2026-11-22 00:05'],
  ['2026-11-22', '2026-11-22 00:00'],
  ['22.11.2026', ''],
])('a time is read from %s', (text, moment) => {
  expect(readMoment(text)).toBe(moment);
});

describe('a file', () => {
  const columns = { number: 0, moment: 1, total: 2, tag: 3 };
  const at = '2026-11-22 10:00';
  test('adds up the lines of one receipt, and counts its packages', () => {
    const rows = [
      ['Receipt', 'Time', 'Total', 'Tag'],
      ['1', at, '$1,010.10', tag],
      ['1', at, '0.20', tag],
      ['2', at, '5', ''],
    ];
    expect(readSalesFile(rows, columns, '2026-11-22').sales).toEqual([
      { number: '1', moment: at, total: '1010.3', packages: 2, key: '' },
      { number: '2', moment: at, total: '5', packages: 0, key: '' },
    ]);
  });
  test('takes a total that stands on every line for the whole', () => {
    const rows = [
      ['Receipt', 'Time', 'Receipt total', 'Tag'],
      ['1', at, '30', tag],
      ['1', at, '30', tag],
    ];
    expect(readSalesFile(rows, columns, '2026-11-22').sales[0]?.total).toBe('30');
  });
  test('leaves out other days, and names rows that it cannot read', () => {
    const rows = [
      ['Receipt', 'Time', 'Total', 'Tag'],
      ['1', '2026-11-21 23:59', '5', ''],
      [''],
      ['2', at, 'x', ''],
      ['', at, '5', ''],
      ['3', 'noon', '5', ''],
    ];
    expect(readSalesFile(rows, columns, '2026-11-22')).toEqual({
      sales: [],
      unread: [
        { row: 4, why: 'total' },
        { row: 5, why: 'number' },
        { row: 6, why: 'time' },
      ],
    });
  });
});
