import fc from 'fast-check';
import { expect, test } from 'vitest';
import { compareSalesDay, type Sale, salesInAll } from './compare-sales-day';

const sale = (changes: Partial<Sale> = {}): Sale => ({
  number: 'R-1',
  moment: '2026-11-22 10:00',
  total: '45.50',
  packages: 2,
  key: '',
  ...changes,
});

test('sales match by number, whatever the time, and totals as numbers', () => {
  const day = compareSalesDay(
    [sale()],
    [sale({ key: '7', moment: '2026-11-22 18:00', total: '45.5', number: ' r-1' })],
  );
  expect(day).toMatchObject({ agreed: 1, differing: [], onlyInFile: [], onlyInMetrc: [] });
});

test('packages that nobody told are not summed up to none', () => {
  const { sums } = compareSalesDay([sale({ packages: null })], [sale({ packages: 3 })]);
  expect([sums.file.packages, sums.metrc.packages]).toEqual([null, 3]);
});

test('the same number with another total or number of packages is named', () => {
  expect(compareSalesDay([sale()], [sale({ total: '45' })]).differing).toHaveLength(1);
  expect(compareSalesDay([sale()], [sale({ packages: 3 })]).differing).toHaveLength(1);
  expect(compareSalesDay([sale({ packages: null })], [sale({ packages: 3 })]).agreed).toBe(1);
});

test('without a number the nearest sale of the same total counts', () => {
  const metrc = [sale({ number: '', moment: '2026-11-22 10:04' }), sale({ number: '', moment: '2026-11-22 10:01' })];
  const day = compareSalesDay([sale()], metrc);
  expect(day.agreed).toBe(1);
  expect(day.onlyInMetrc.map(({ moment }) => moment)).toEqual(['2026-11-22 10:04']);
  expect(compareSalesDay([sale()], [sale({ number: '', moment: '2026-11-22 10:06' })]).agreed).toBe(0);
});

test('two sales with different numbers are two, even at the same minute', () => {
  const day = compareSalesDay([sale()], [sale({ number: 'R-2' })]);
  expect([day.onlyInFile.length, day.onlyInMetrc.length]).toEqual([1, 1]);
});

test('every sale of either side is told exactly once', () => {
  const any = fc.record({
    number: fc.constantFrom('', 'A', 'B', 'C'),
    moment: fc.constantFrom('', '2026-11-22 10:00', '2026-11-22 10:03', '2026-11-22 12:00'),
    total: fc.constantFrom('1', '1.0', '2'),
    packages: fc.constantFrom(null, 1, 2),
    key: fc.constant(''),
  });
  fc.assert(
    fc.property(fc.array(any, { maxLength: 12 }), fc.array(any, { maxLength: 12 }), (file, metrc) => {
      const day = compareSalesDay(file, metrc);
      const pairs = day.agreed + day.differing.length;
      expect(pairs + day.onlyInFile.length).toBe(file.length);
      expect(pairs + day.onlyInMetrc.length).toBe(metrc.length);
      expect(salesInAll(day)).toBe(file.length + metrc.length - pairs);
    }),
  );
});
