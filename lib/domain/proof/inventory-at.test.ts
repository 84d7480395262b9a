import fc from 'fast-check';
import { expect, test } from 'vitest';
import { inventoryAt, type KnownPackage } from './inventory-at';

const known = (changes: Partial<KnownPackage['view']> = {}, points: KnownPackage['points'] = []): KnownPackage => ({
  view: {
    tag: 't',
    item: 'Gummies',
    unit: 'Each',
    list: 'active',
    lastModified: '1970-01-01T00:00:00Z',
    ...changes,
  },
  points,
  cameAt: 0,
});
/** 100 from 10 to 40 s, 90 from 60 s on: between it was not read. */
const moved = [
  { from: 10_000, until: 40_000, quantity: '100' },
  { from: 60_000, until: null, quantity: '90' },
];

test('the quantity is exact where Metrc was read, and a range between two reads', () => {
  const held = (at: number) => inventoryAt([known({}, moved)], at, 100_000)[0];
  expect(held(30_000)).toMatchObject({ packages: 1, low: '100', high: '100', unknown: 0 });
  expect(held(50_000)).toMatchObject({ low: '90', high: '100' });
  expect(held(70_000)).toMatchObject({ low: '90', high: '90' });
});

test('before the first read, and after the last, nothing is claimed', () => {
  expect(inventoryAt([known({}, moved)], 5_000, 100_000)[0]).toMatchObject({ packages: 0, unknown: 1 });
  expect(inventoryAt([known({}, moved)], 110_000, 100_000)[0]).toMatchObject({ packages: 0, unknown: 1 });
});

test('what had not come yet, had left, or was empty is no stock', () => {
  const away = known({ list: 'transferred', lastModified: '1970-01-01T00:00:30Z' }, moved);
  const empty = known({}, [{ from: 0, until: null, quantity: '0' }]);
  const later = { ...known({}, moved), cameAt: 80_000 };
  expect(inventoryAt([away, empty, later], 70_000, 100_000)).toEqual([]);
  expect(inventoryAt([away], 20_000, 100_000)).toHaveLength(1);
});

test('items add up to their packages, in decimals', () => {
  const amounts = fc.array(fc.integer({ min: 1, max: 999 }), { minLength: 1, maxLength: 20 });
  fc.assert(
    fc.property(amounts, (tenths) => {
      const packages = tenths.map((n) => known({}, [{ from: 0, until: null, quantity: String(n / 10) }]));
      const [item] = inventoryAt(packages, 1_000, 2_000);
      const sum = tenths.reduce((all, n) => all + n, 0);
      expect(Number(item?.low) * 10).toBeCloseTo(sum, 6);
      expect(item?.low).toBe(item?.high);
      expect(item?.low).not.toMatch(/\d{6}/);
    }),
  );
});
