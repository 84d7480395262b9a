import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import sample from '@/lib/testing/samples/package.json';
import { listOfRow, PackageRow, packageView } from './package-row';

const row = (changes: object = {}) => PackageRow.parse({ ...sample, ...changes });

describe('the quantity of a row', () => {
  it.each([
    [1, '1'],
    [0, '0'],
    [-0, '0'],
    [0.1, '0.1'],
    [453.59237, '453.59237'],
    [0.0000001, '0.0000001'],
    [123456789.1234, '123456789.1234'],
  ])('%d is %s', (quantity, text) => {
    expect(packageView(row({ Quantity: quantity }), 'active').quantity).toBe(text);
  });

  it('is plain decimal text and the same number', () => {
    fc.assert(
      fc.property(fc.integer({ min: -1_000_000_000, max: 1_000_000_000 }), fc.nat({ max: 7 }), (whole, digits) => {
        const quantity = whole / 10 ** digits;
        const text = packageView(row({ Quantity: quantity }), 'active').quantity;
        expect(text).toMatch(/^-?\d+(\.\d+)?$/);
        expect(Number(text)).toBe(quantity);
      }),
    );
  });
});

describe('a row', () => {
  it('of a finished or a discontinued package is finished', () => {
    for (const mark of [{ IsFinished: true }, { FinishedDate: '2026-01-01' }, { ArchivedDate: '2026-01-01' }])
      expect(packageView(row(mark), 'inactive').finished).toBe(true);
    expect(packageView(row(), 'active').finished).toBe(false);
  });

  it('has its tag in capitals, without blanks', () => {
    expect(packageView(row({ Label: ' abcdef012345670000010042 ' }), 'active').tag).toBe('ABCDEF012345670000010042');
  });

  it('read singly tells its list, save that it is on a manifest', () => {
    expect(listOfRow(row(), null)).toBe('active');
    expect(listOfRow(row(), 'inactive')).toBe('active');
    expect(listOfRow(row({ IsOnHold: true }), 'active')).toBe('onhold');
    expect(listOfRow(row({ IsFinished: true }), 'active')).toBe('inactive');
    expect(listOfRow(row(), 'intransit')).toBe('intransit');
  });
});
