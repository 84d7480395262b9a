import { expect, it } from 'vitest';
import { facility, tagOf } from '@/lib/testing/fake-worker';
import { newShop, pullOnce } from '@/lib/testing/pull-world';
import { noMemory } from '../domain/readings/import-memory';
import { importKnowledge, metrcNames } from './import-knowledge';
import { rememberImport } from './import-memory';

it('knows every tag of every list, Metrc’s names, and what was said before', async () => {
  const { clock, worker } = await newShop(2_345);
  await pullOnce(clock, worker);
  await worker.ops.transaction('rw', worker.ops.settings, async () => {
    await rememberImport(worker.ops, facility, { ...noMemory, units: { bag: 'Each' }, places: { front: 'Vault' } });
  });
  const known = await importKnowledge(worker, facility);
  expect(known.tags.size).toBe(2_345);
  expect([known.items, known.places]).toEqual([['Gummies'], ['Vault']]);
  expect(known.memory).toMatchObject({ units: { bag: 'Each' }, places: { front: 'Vault' } });
  // Layouts and units are the point of sale's, places and items a facility's own.
  expect((await importKnowledge(worker, 'ca:other' as never)).memory).toMatchObject({
    units: { bag: 'Each' },
    places: {},
  });
  expect([...(await metrcNames(worker.cache, facility, [tagOf(1), 'none']))]).toEqual([
    [tagOf(1), { item: 'Gummies', place: 'Vault' }],
  ]);
});
