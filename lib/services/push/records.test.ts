import { describe, expect, it } from 'vitest';
import type { WriteFate } from '@/lib/testing/fake-metrc';
import { facility, startWorker, tagOf } from '@/lib/testing/fake-worker';
import { kinds } from '@/lib/testing/push-kinds';
import { farmForms, freeTag, openFarm, plantTag } from '@/lib/testing/push-records';
import { actionOf, drain, queue } from '@/lib/testing/push-shop';

const refusal = '[{"row":0,"message":"No."}]';
const fates: [string, WriteFate, boolean][] = [
  ['applied, and said so', 'apply', true],
  ['applied, the answer lost', 'lose-answer', true],
  ['lost on its way', 'lose-request', true],
  ['refused', { status: 400, text: refusal }, false],
  ['500, applied', { status: 500, text: '', applied: true }, true],
  ['500, not applied', { status: 500, text: '' }, true],
];

describe.each(kinds)('a write judged by %s (%s)', (evidence, type, recordOf, fields, shown) => {
  it.each(fates)('that is %s has one effect or none, and says which', async (_, fate, isApplied) => {
    const farm = await openFarm();
    farm.metrc.fates.push(fate);
    const id = await queue(farm.worker, type, fields, { tag: recordOf(farm) });
    await drain(farm.worker, 7_200_000);
    const action = await actionOf(farm.worker, id);
    const isDark = evidence === 'none' && !['apply'].includes(fate as string) && isApplied;
    // Of what shows nowhere only Metrc's word is known: without it a person decides.
    expect(action.state).toBe(isDark ? 'needs-decision' : isApplied ? 'confirmed' : 'rejected');
    if (!isDark) expect(shown(farm)).toBe(isApplied ? 1 : 0);
    expect(shown(farm)).toBeLessThanOrEqual(1);
  });

  it('is found behind reads that lag', async () => {
    const farm = await openFarm();
    farm.world.lagMs = 40_000;
    const id = await queue(farm.worker, type, fields, { tag: recordOf(farm) });
    await drain(farm.worker, 7_200_000);
    expect((await actionOf(farm.worker, id)).state).toBe('confirmed');
    expect(shown(farm)).toBe(1);
  });

  it('whose copy of the browser’s own got through is found, or asked about', async () => {
    const farm = await openFarm();
    farm.metrc.onWrite = (request) => {
      farm.metrc.onWrite = () => {};
      farm.metrc.apply(request);
    };
    const id = await queue(farm.worker, type, fields, { tag: recordOf(farm) });
    await drain(farm.worker, 7_200_000);
    const { state } = await actionOf(farm.worker, id);
    const effects = shown(farm);
    if (evidence === 'counter' || evidence === 'name') expect([state, effects]).toEqual(['needs-decision', 2]);
    if (evidence === 'value') expect([state, effects]).toEqual(['confirmed', 1]);
    // Metrc refused the second: the tag is used. It cannot be told from somebody else's package on it.
    if (evidence === 'key') expect([state, effects]).toEqual(['needs-decision', 1]);
  });
});

describe('records of every kind', () => {
  it('are in the mirror, once read back, and are no foreign change', async () => {
    const { worker, ids } = await openFarm();
    await queue(worker, 'plant.move', farmForms.movePlant, { tag: String(ids.plant) });
    await drain(worker);
    const stored = await worker.cache.records.get([facility, 'plant', String(ids.plant)]);
    expect(stored?.raw).toMatchObject({ LocationName: 'Shelf' });
    expect((await worker.ops.activity.toArray()).map(({ kind, record }) => [kind, record])).toEqual([
      ['queued', plantTag],
      ['sent', plantTag],
      ['confirmed', plantTag],
    ]);
  });

  it('that an action changes beside its own are in the mirror, too, and nobody else changed them', async () => {
    const { worker, ids, clock } = await openFarm();
    const form = {
      weight: '12.5',
      unit: 'Grams',
      harvest: 'H1',
      location: 'Vault',
      sublocation: '',
      date: '2026-11-23',
    };
    const id = await queue(worker, 'plant.harvest', form, { tag: String(ids.plant) });
    await drain(worker);
    expect((await actionOf(worker, id)).state).toBe('confirmed');
    const stored = await worker.cache.records.get([facility, 'harvest', String(ids.harvest)]);
    expect(stored?.raw).toMatchObject({ TotalWetWeight: 12.5, CurrentWeight: 112.5 });
    await clock.pass(60_000);
    await clock.run(worker.pull.run(facility, 'button'));
    const kinds = (await worker.ops.activity.toArray()).map(({ kind }) => kind);
    expect(kinds).not.toContain('changed-in-metrc');
  });

  it('are discontinued without a body, and seen among the inactive ones', async () => {
    const { worker, ids, metrc } = await openFarm();
    metrc.fates.push('lose-answer');
    const id = await queue(worker, 'strain.discontinue', {}, { tag: String(ids.strain) });
    await drain(worker);
    expect((await actionOf(worker, id)).state).toBe('confirmed');
    expect(metrc.writes()).toMatchObject([{ method: 'DELETE', path: `/strains/v2/${ids.strain}`, body: '' }]);
    const stored = await worker.cache.records.get([facility, 'strain', String(ids.strain)]);
    expect(stored?.feed).toBe('strains-inactive');
  });

  it('changed in Metrc since the person decided are a conflict, in what the action guards only', async () => {
    const { worker, ids, metrc } = await openFarm();
    const id = await queue(worker, 'plant.move', farmForms.movePlant, { tag: String(ids.plant) });
    metrc.records.change(ids.plant, { LocationName: 'Elsewhere' });
    await drain(worker);
    expect(await actionOf(worker, id)).toMatchObject({
      state: 'conflict',
      reason: { args: ['Vault', 'Elsewhere'] },
    });
    const other = await queue(worker, 'harvest.waste', farmForms.wasteHarvest, { tag: String(ids.harvest) });
    metrc.records.change(ids.harvest, { PackageCount: 9 });
    await drain(worker);
    expect((await actionOf(worker, other)).state).toBe('confirmed');
  });

  it('that a queued action will create wait for it, and are found by their name', async () => {
    const { worker, world, metrc } = await openFarm();
    worker.person.key = { kind: 'locked' };
    await queue(worker, 'batch.create', farmForms.createBatch, { tag: '' });
    const move = await queue(worker, 'batch.rename', { newName: 'B2' }, { tag: '=B1' });
    const second = await queue(worker, 'package.create', farmForms.repack);
    const onNew = await queue(worker, 'package.note', { note: 'new' }, { tag: freeTag });
    worker.person.key = { kind: 'ready', person: 'Anna', keys: { vendorKey: 'vendor', userKey: 'anna' } };
    await drain(worker);
    expect((await actionOf(worker, second)).state).toBe('confirmed');
    expect((await actionOf(worker, onNew)).state).toBe('confirmed');
    expect(world.current(freeTag).note).toBe('new');
    const made = metrc.records.truth('/plantbatches/v2/active').find(({ Name }) => Name === 'B1');
    const sent = JSON.parse((await actionOf(worker, move)).requestBody ?? '[]');
    expect(sent[0]?.Id).toBe(made?.Id);
  });

  it('that count twice are looked for twice before they are sent again: the first read may lag', async () => {
    const farm = await openFarm();
    const { metrc, worker, ids } = farm;
    const before = { ...metrc.records.current(ids.harvest) };
    const id = await queue(worker, 'harvest.waste', farmForms.wasteHarvest, { tag: String(ids.harvest) });
    metrc.fates.push('lose-answer');
    metrc.onRead = ({ path }) => {
      // Down from the moment of the write until long after it must have settled.
      if (metrc.writes().length && farm.clock.now() < sentUntil()) throw new TypeError('Failed to fetch');
      if (!metrc.writes().length || staleReads === 0 || path !== `/harvests/v2/${ids.harvest}`) return undefined;
      staleReads -= 1;
      return { status: 200, text: JSON.stringify(before) };
    };
    let staleReads = 1;
    const began = farm.clock.now();
    const sentUntil = () => began + 900_000;
    await drain(worker, 3_600_000);
    expect((await actionOf(worker, id)).state).toBe('confirmed');
    expect(metrc.records.current(ids.harvest).TotalWasteWeight).toBe(10);
    expect(metrc.writes()).toHaveLength(1);
  });

  it('give a tag or a name away once', async () => {
    const { worker } = await openFarm();
    worker.person.key = { kind: 'locked' };
    await queue(worker, 'package.create', farmForms.repack);
    await expect(queue(worker, 'package.create', farmForms.repack, { tag: tagOf(2) })).rejects.toThrow('tag_taken');
    await queue(worker, 'batch.create', farmForms.createBatch, { tag: '' });
    await expect(queue(worker, 'batch.create', farmForms.createBatch, { tag: '' })).rejects.toThrow('name_taken');
    const sameButCase = { ...farmForms.createBatch, batchName: 'b0' };
    await expect(queue(worker, 'batch.create', sameButCase, { tag: '' })).rejects.toThrow('name_taken');
    const strange = { ...farmForms.repack, newTag: '1A4FF0000000001000000901' };
    await expect(queue(worker, 'package.create', strange, { tag: tagOf(2) })).rejects.toThrow('tag_taken');
  });

  it('are not written to twice by themselves over a transport that may repeat, without consent', async () => {
    const farm = await openFarm();
    farm.worker.ops.close();
    farm.worker.cache.close();
    const worker = startWorker(farm.profile, farm.metrc, { transport: 'buffered' });
    const id = await queue(worker, 'harvest.waste', farmForms.wasteHarvest, { tag: String(farm.ids.harvest) });
    await drain(worker);
    expect(await actionOf(worker, id)).toMatchObject({ state: 'conflict', reason: { key: 'conflict_may_repeat' } });
    expect(farm.metrc.writes()).toEqual([]);
  });
});
