import { expect, it } from 'vitest';
import { facility, tagOf } from '@/lib/testing/fake-worker';
import { newShop, pullOnce } from '@/lib/testing/pull-world';
import { importReadings } from '../import-readings';
import { acceptAction } from '../push/accept-action';
import { gatherCauses } from './gather-causes';

const hour = 3_600_000;

/** A shop of six packages of 100 each, and a file that says otherwise of some. */
async function shopWith(counts: Record<number, string>) {
  const shop = await newShop(6);
  const { clock, worker } = shop;
  await pullOnce(clock, worker);
  await clock.pass(hour);
  const rows = Object.entries(counts).map(([n, quantity]) => ({
    tag: tagOf(Number(n)),
    quantity,
    unit: 'ea',
    place: null,
  }));
  const terms = { facility, kind: 'file', name: 'POS', asOf: clock.now(), covers: 'some', delayMinutes: 0 } as const;
  await importReadings({ ops: worker.ops, clock, newId: () => 'file' }, { ...terms, rows, who: 'Anna' });
  await clock.pass(5_000);
  await pullOnce(clock, worker);
  await worker.compare.facility(facility);
  const causes = async (keyTrouble = false) => {
    const differences = await worker.ops.differences.toArray();
    const found = await gatherCauses(worker, differences, keyTrouble);
    return differences.map(({ id, record }) => [record, (found.get(id) ?? []).map(({ kind }) => kind)]);
  };
  return { ...shop, causes };
}

it('finds a swapped pair by each other, and nothing for the rest', async () => {
  const { causes } = await shopWith({ 1: '96', 2: '104', 3: '93' });
  expect(await causes()).toEqual([
    [tagOf(1), ['sibling']],
    [tagOf(2), ['sibling']],
    [tagOf(3), []],
  ]);
});

it('finds an action that still waits to be sent', async () => {
  const { worker, causes } = await shopWith({ 1: '96' });
  const fields = { setTo: '96', reason: 'Drying', note: '', date: '2026-11-23' };
  const wanted = { facility, type: 'package.adjust', tag: tagOf(1), fields, person: 'Anna' };
  expect((await acceptAction(worker.pushParts, wanted)).kind).toBe('queued');
  expect(await causes()).toEqual([[tagOf(1), ['action']]]);
});

it('names locked keys', async () => {
  const { causes } = await shopWith({ 1: '93' });
  expect(await causes(true)).toEqual([[tagOf(1), ['stale']]]);
});
