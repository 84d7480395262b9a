import { expect, it } from 'vitest';
import { facility } from '@/lib/testing/fake-worker';
import { farmForms, openFarm, plantTag } from '@/lib/testing/push-records';
import { queue, tag } from '@/lib/testing/push-shop';
import { writeSalesSwitch } from '../data/sales-switch';
import { offeredActions } from './offered-actions';

const typesOf = async (...of: Parameters<typeof offeredActions>) =>
  (await offeredActions(...of)).map(({ type }) => type);

it('offers a record what fits it, as the queue will leave it', async () => {
  const { worker, ids } = await openFarm();
  const plant = { entity: 'plant', key: String(ids.plant), name: plantTag };
  expect(await typesOf(worker, facility, plant)).toContain('plant.harvest');
  expect(await typesOf(worker, facility, plant)).not.toContain('package.move');
  const waste = { method: 'Compost', material: 'Soil', weight: '1', unit: 'Grams', reason: 'Trim', note: '' };
  await queue(worker, 'plant.destroy', { ...waste, date: farmForms.movePlant.date }, { tag: String(ids.plant) });
  expect(await typesOf(worker, facility, plant)).toEqual([]);
});

it('offers a package all that packages can do, and nothing for what is not there', async () => {
  const { worker } = await openFarm();
  const types = await typesOf(worker, facility, { entity: 'package', key: tag, name: tag });
  expect(types).toEqual(expect.arrayContaining(['package.adjust', 'package.create', 'package.discontinue']));
  expect(types).not.toContain('package.unfinish');
  expect(await typesOf(worker, facility, { entity: 'plant', key: '9', name: 'X' })).toEqual([]);
});

it('offers a list what makes one of its kind', async () => {
  const { worker } = await openFarm();
  expect(await typesOf(worker, facility, { entity: 'strain', key: null, name: '' })).toEqual(['strain.create']);
  expect(await typesOf(worker, facility, { entity: 'plant-batch', key: null, name: '' })).toEqual(['batch.create']);
});

it('offers what another system normally reports only where that was switched on', async () => {
  const { worker } = await openFarm();
  const receipts = { entity: 'receipt', key: null, name: '' };
  expect(await typesOf(worker, facility, receipts)).toEqual([]);
  await writeSalesSwitch(worker.ops, facility, true);
  expect(await typesOf(worker, facility, receipts)).toEqual(['receipt.create']);
  expect(await typesOf(worker, 'ca:C12-0000001-LIC' as typeof facility, receipts)).toEqual([]);
});
