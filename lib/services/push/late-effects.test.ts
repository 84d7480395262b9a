import 'fake-indexeddb/auto';
import { expect, it } from 'vitest';
import { farmForms, openFarm } from '@/lib/testing/push-records';
import { actionOf, drain, forms, openShop, queue, tag } from '@/lib/testing/push-shop';

it('what a first sending leaves after all is found, though the second one was turned away at the door', async () => {
  const { metrc, world, worker } = await openShop();
  metrc.fates.push('lose-request', { status: 429, headers: { 'retry-after': '60' } });
  const id = await queue(worker, 'package.change-by', forms.changeBy(-10));
  worker.ops.actions.hook('updating', (changes) => {
    // Later than anybody waits, and after the second one was read back.
    if ((changes as { hold?: string }).hold === 'rate-limit') world.adjust(tag, -10);
  });
  await drain(worker);
  expect(await actionOf(worker, id)).toMatchObject({ state: 'conflict', reason: { key: 'conflict_changed' } });
  expect(world.current(tag).quantity).toBe(90);
});

it('a quantity set again is confirmed once no earlier sending can set it any more', async () => {
  const { metrc, worker } = await openShop();
  metrc.fates.push('lose-request');
  const id = await queue(worker, 'package.change-by', forms.changeBy(-10));
  await drain(worker);
  const { state, endedAt } = await actionOf(worker, id);
  const [, second] = metrc.writes();
  expect(state).toBe('confirmed');
  expect((endedAt ?? 0) - (second?.at ?? 0)).toBeGreaterThanOrEqual(120_000);
});

it.each([3, 30])(
  'a batch that came after all, while the person was away for %i hours, is not made again',
  async (hours) => {
    const { metrc, worker, clock } = await openFarm();
    const { person } = worker;
    const anna = person.key;
    metrc.fates.push('lose-request');
    const id = await queue(worker, 'batch.create', farmForms.createBatch, { tag: '' });
    worker.ops.actions.hook('updating', (changes, _, { attempts }) => {
      if ((changes as { state?: string }).state !== 'queued' || attempts === 0) return;
      person.key = { kind: 'locked' };
    });
    await drain(worker);
    expect(await actionOf(worker, id)).toMatchObject({ state: 'queued', attempts: 1 });
    metrc.records.add('/plantbatches/v2/active', { Name: 'B1', StrainName: 'Kush' }, metrc.world.stamp());
    await clock.pass(hours * 3_600_000);
    person.key = anna;
    await drain(worker);
    expect(await actionOf(worker, id)).toMatchObject({ state: 'conflict', reason: { key: 'conflict_there_already' } });
    expect(metrc.writes()).toHaveLength(1);
  },
);
