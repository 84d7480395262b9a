import { expect, it } from 'vitest';
import { facility, tagOf } from '@/lib/testing/fake-worker';
import { packageRow } from '@/lib/testing/host-rows';
import { newShop, pullOnce } from '@/lib/testing/pull-world';
import { plantRow } from '@/lib/testing/record-facts';
import { createFreshness } from './freshness';
import { readableRows } from './readable-rows';

it('rows that a person changed in Metrc’s own form are read by tag or Id, and a change is in the mirror', async () => {
  const { metrc, world, clock, worker } = await newShop(5);
  const strain = metrc.records.add('/strains/v2/active', { Name: 'Fern Valley', IndicaPercentage: 60 });
  await pullOnce(clock, worker);
  const rows = [
    packageRow(tagOf(1)),
    packageRow('no tag'),
    plantRow(),
    { kind: 'strain', grid: 'strains', key: 'Fern Valley', fields: {} },
    { kind: 'strain', grid: 'strains', key: 'Never met', fields: {} },
    { kind: 'cow', grid: 'cows', key: 'Bessy', fields: {} },
  ];
  const wanted = await readableRows(worker.cache, facility, rows);
  expect(wanted).toEqual([
    { key: tagOf(1), ref: { entity: 'package', key: tagOf(1) }, lastModified: expect.any(String) },
    { key: plantRow().key, ref: { entity: 'plant', key: plantRow().key }, lastModified: null },
    { key: 'Fern Valley', ref: { entity: 'strain', key: String(strain) }, lastModified: expect.any(String) },
  ]);

  world.change(tagOf(1), { quantity: 3 });
  const told: string[] = [];
  const freshness = createFreshness({ ...worker, stale: (_, keys) => void told.push(...keys) });
  expect(freshness.read(facility, wanted)).toBe(true);
  await clock.pass(20_000);
  expect((await worker.cache.packages.get([facility, tagOf(1)]))?.quantity).toBe('3');
  expect(told.sort()).toEqual(wanted.map(({ key }) => key).sort());
  expect(freshness.read(facility, Array(21).fill(wanted[0]))).toBe(false);
});
