import { expect, it } from 'vitest';
import { tagOf } from '@/lib/testing/fake-worker';
import { gridFault } from './grid-fault';
import { mostLines, readGrid } from './read-grid';

const columns = { entity: 'package', fields: [{ name: 'setTo', kind: 'decimal' as const, label: 'New quantity' }] };
const faultOf = (rows: string[][], entity: string | null = 'package') =>
  gridFault(readGrid(rows, { ...columns, entity }), entity);

it('says once what would be wrong with every line', () => {
  expect(faultOf([['', ' ']])).toBe('empty');
  expect(faultOf([['Package tag', 'New quantity']])).toBe('empty');
  expect(
    faultOf([
      ['Etikett', 'Menge'],
      [tagOf(1), '5'],
    ]),
  ).toBe('no-heading');
  expect(
    faultOf([
      ['Etikett', 'New quantity'],
      [tagOf(1), '5'],
    ]),
  ).toBe('no-record');
  expect(faultOf(Array.from({ length: mostLines + 1 }, (_, i) => [tagOf(i)]))).toBe('too-long');
});

it('takes a scanned list, and a file without records where the action begins without one', () => {
  expect(faultOf([[tagOf(1)]])).toBeNull();
  expect(faultOf([['New quantity'], ['5']], null)).toBeNull();
});
