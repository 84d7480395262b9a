import { expect, it } from 'vitest';
import { facility, tagOf } from '@/lib/testing/fake-worker';
import { drain, forms, openShop } from '@/lib/testing/push-shop';
import { setApproval } from '../push/approval';
import { acceptGroup } from './accept-group';
import { approveGroup, releaseGroup } from './let-group-go';

async function openGroup() {
  const { worker, world } = await openShop();
  await setApproval(worker.ops, { facility, on: true, who: 'Anna', now: worker.clock.now() });
  const lines = [1, 2, 3].map((n) => ({ target: tagOf(n), fields: forms.moveTo('Shelf') }));
  const wanted = { id: 'g1', facility, type: 'package.move', lines, person: 'Anna', file: null, again: false };
  await acceptGroup(worker.pushParts, wanted);
  await drain(worker);
  const states = async () => [
    ...new Set((await worker.ops.actions.toArray()).map(({ state, hold }) => `${state} ${hold}`)),
  ];
  const { group } = (await worker.ops.actions.orderBy('order').first()) ?? {};
  if (!group) throw new Error('no group');
  return { worker, world, group, states };
}

it('waits whole for another person, and goes whole once that one approved', async () => {
  const { worker, world, group, states } = await openGroup();
  expect(await states()).toEqual(['queued approval']);
  const own = await approveGroup(worker.pushParts, group, { person: 'anna', userKey: 'anna' });
  expect(own).toMatchObject({ ok: false, sentence: { key: 'approve_same' } });
  expect(await approveGroup(worker.pushParts, group, null)).toMatchObject({ ok: false });
  expect(await states()).toEqual(['queued approval']);
  expect(await approveGroup(worker.pushParts, group, { person: 'Ben', userKey: 'ben' })).toEqual({ ok: true });
  await drain(worker);
  expect(await states()).toEqual(['confirmed null']);
  expect([1, 2, 3].map((n) => world.current(tagOf(n)).place)).toEqual(['Shelf', 'Shelf', 'Shelf']);
});

it('approves nothing where one action may not be approved', async () => {
  const { worker, group, states } = await openGroup();
  const last = await worker.ops.actions.orderBy('order').last();
  if (last) await worker.ops.actions.put({ ...last, person: 'Ben' });
  const ben = { person: 'Ben', userKey: 'ben' };
  expect(await approveGroup(worker.pushParts, group, ben)).toMatchObject({ ok: false });
  expect(await states()).toEqual(['queued approval']);
});

it('lets a restored group go once a person looked at it', async () => {
  const { worker, group } = await openGroup();
  expect(await releaseGroup(worker.pushParts, group, 'Anna')).toMatchObject({ ok: false });
  const restored = (await worker.ops.actions.toArray()).map((action) => ({ ...action, fromBackup: 'read' as const }));
  await worker.ops.actions.bulkPut(restored);
  expect(await releaseGroup(worker.pushParts, group, 'Anna')).toEqual({ ok: true });
  expect((await worker.ops.actions.toArray()).map(({ fromBackup }) => fromBackup)).toEqual(Array(3).fill('released'));
});
