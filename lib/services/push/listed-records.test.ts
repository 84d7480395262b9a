import { describe, expect, it } from 'vitest';
import type { RecordRow } from '@/lib/data/cache-db';
import { facility } from '@/lib/testing/fake-worker';
import { openFarm } from '@/lib/testing/push-records';
import { actionOf, drain, queue, tag } from '@/lib/testing/push-shop';

const list = '/transfers/v2/templates/outgoing';
const answered = { status: 200, text: '' };
const dayMs = 86_400_000;
const form = {
  newName: 'Daily',
  transferType: 'Transfer',
  recipient: '123-XYZ',
  departure: '2026-11-24 09:15',
  arrival: '2026-11-24 12:24',
  route: 'Down the road.',
  packages: tag,
};

/** A template of long ago, met by a pull. */
async function openWithTemplate() {
  const farm = await openFarm();
  const { metrc, worker } = farm;
  const id = metrc.records.add(list, { Name: 'Weekly', PackageCount: 1 }, metrc.world.now() - 90 * dayMs);
  const raw = metrc.records.current(id);
  const about = { facility, entity: 'transfer-template', feed: 'transfer-templates', parent: '', pulledAt: 0 } as const;
  const row: RecordRow = { ...about, key: String(id), name: 'Weekly', lastModified: String(raw.LastModified), raw };
  await worker.cache.records.put(row);
  return { ...farm, id };
}

/** Metrc answers the next write, and does this. */
function answerWith({ metrc }: Awaited<ReturnType<typeof openFarm>>, effect: () => void) {
  metrc.fates.push(answered);
  metrc.onWrite = effect;
}

describe('a record that Metrc shows in its list only', () => {
  it('is checked and seen there', async () => {
    const farm = await openWithTemplate();
    const { worker, metrc, id } = farm;
    answerWith(farm, () => metrc.records.change(id, { Name: 'Daily' }));
    const action = await queue(worker, 'template.update', form, { tag: String(id) });
    await drain(worker);
    expect((await actionOf(worker, action)).state).toBe('confirmed');
    expect(metrc.writes()).toHaveLength(1);
    expect((await worker.cache.records.get([facility, 'transfer-template', String(id)]))?.name).toBe('Daily');
  });

  it('that somebody else changed meanwhile is a conflict', async () => {
    const { worker, metrc, id } = await openWithTemplate();
    const action = await queue(worker, 'template.update', form, { tag: String(id) });
    metrc.records.change(id, { PackageCount: 9 });
    await drain(worker);
    expect((await actionOf(worker, action)).state).toBe('conflict');
    expect(metrc.writes()).toEqual([]);
  });

  it('that leaves its list is believed on Metrc’s word, and asked about without it', async () => {
    for (const [fate, state] of [
      [answered, 'confirmed'],
      ['lose-answer', 'needs-decision'],
    ] as const) {
      const { worker, metrc, id } = await openWithTemplate();
      metrc.fates.push(fate);
      metrc.onWrite = () => metrc.records.change(id, {}, '/transfers/v2/gone');
      const action = await queue(worker, 'template.discontinue', {}, { tag: String(id) });
      await drain(worker, 7_200_000);
      expect((await actionOf(worker, action)).state).toBe(state);
      expect(metrc.writes()).toHaveLength(1);
    }
  });
});

describe('a DELETE that Metrc refuses', () => {
  it('is rejected where its record stands there as before', async () => {
    const { worker, metrc, id } = await openWithTemplate();
    metrc.fates.push({ status: 400, text: '[{"row":0,"message":"No."}]' });
    const action = await queue(worker, 'template.discontinue', {}, { tag: String(id) });
    await drain(worker, 7_200_000);
    expect(await actionOf(worker, action)).toMatchObject({ state: 'rejected', refusal: 'No.' });
    expect(metrc.writes()).toHaveLength(1);
  });
});

describe('a processing job', () => {
  it('that is finished goes into the list of the finished ones, and back', async () => {
    const farm = await openFarm();
    const { worker, metrc, clock } = farm;
    const facts = { Name: 'Brownies', IsFinished: false, FinishedDate: null, WeightUnitOfMeasureName: 'Grams' };
    const id = metrc.records.add('/processing/v2/active', facts);
    const ref = { entity: 'job', key: String(id) };
    await clock.run(worker.readBack.record(facility, ref));
    const listOf = async () => (await worker.cache.records.get([facility, 'job', ref.key]))?.feed;
    expect(await listOf()).toBe('jobs');
    const done = { IsFinished: true, FinishedDate: '2026-11-23' };
    answerWith(farm, () => metrc.records.change(id, done, '/processing/v2/inactive'));
    const finish = { date: '2026-11-23', countWaste: '', volumeWaste: '', weightWaste: '2', note: '' };
    await queue(worker, 'job.finish', finish, { tag: ref.key });
    await drain(worker);
    expect(await listOf()).toBe('jobs-inactive');
    const again = { IsFinished: false, FinishedDate: null };
    answerWith(farm, () => metrc.records.change(id, again, '/processing/v2/active'));
    await queue(worker, 'job.unfinish', {}, { tag: ref.key });
    await drain(worker);
    expect(await listOf()).toBe('jobs');
    expect((await worker.ops.actions.toArray()).map(({ state }) => state)).toEqual(['confirmed', 'confirmed']);
  });
});
