import 'fake-indexeddb/auto';
import { expect, it } from 'vitest';
import { differenceOf } from '../testing/differences';
import { CacheDb, type PackageRow } from './cache-db';
import { readInventory } from './inventory-at';

const { facility } = differenceOf();

it('reads every package of one facility with its quantities, in parts', async () => {
  const cache = new CacheDb('inventory-cache');
  const row = (n: number, of = facility): PackageRow =>
    ({
      facility: of,
      tag: `T${String(n).padStart(5, '0')}`,
      item: `Item ${n % 2}`,
      unit: 'Each',
      list: 'active',
    }) as PackageRow;
  const other = 'ca:other' as typeof facility;
  const rows = Array.from({ length: 1_203 }, (_, n) => row(n));
  await cache.packages.bulkPut([...rows, row(7, other)]);
  await cache.points.bulkPut(
    [...rows, row(7, other)].map(({ facility: of, tag }) => ({
      facility: of,
      tag,
      from: 5,
      until: null,
      quantity: '2',
      unit: 'Each',
    })),
  );
  expect(await readInventory(cache, facility, { at: 10, knownUntil: 20 })).toEqual([
    { item: 'Item 0', unit: 'Each', packages: 602, low: '1204', high: '1204', unknown: 0 },
    { item: 'Item 1', unit: 'Each', packages: 601, low: '1202', high: '1202', unknown: 0 },
  ]);
});
