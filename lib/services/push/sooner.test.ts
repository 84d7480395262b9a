import { expect, it } from 'vitest';
import { facility, tagOf } from '@/lib/testing/fake-worker';
import { farmForms, openFarm } from '@/lib/testing/push-records';
import { actionOf, drain, forms, openShop, queue } from '@/lib/testing/push-shop';

it('sends nothing once the person locked, though the check took so long', async () => {
  const { metrc, worker } = await openShop();
  const id = await queue(worker, 'package.adjust', forms.setTo(90));
  metrc.onRead = () => {
    worker.person.key = { kind: 'locked' };
    return undefined;
  };
  await drain(worker);
  expect(metrc.writes()).toEqual([]);
  expect(await actionOf(worker, id)).toMatchObject({ state: 'queued', hold: 'key-locked', attempts: 0 });
});

it('finds a sale over which the first PUT at a host was written, though its row comes later than the record', async () => {
  const { metrc, world, worker } = await openShop();
  world.adjustmentLagMs = 900;
  metrc.onWrite = () => world.change(tagOf(1), { quantity: 98 });
  const id = await queue(worker, 'package.adjust', forms.setTo(90));
  await drain(worker);
  expect((await actionOf(worker, id)).state).toBe('needs-decision');
});

it('waits for a row only once, at a host that leaves none', async () => {
  const { clock, world, worker } = await openShop();
  world.putLeavesRow = false;
  const first = await queue(worker, 'package.adjust', forms.setTo(90));
  await drain(worker);
  expect((await actionOf(worker, first)).state).toBe('confirmed');
  const beganAt = clock.now();
  const second = await queue(worker, 'package.adjust', forms.setTo(80));
  await drain(worker);
  const { state, reason } = await actionOf(worker, second);
  expect([state, reason]).toEqual(['confirmed', { key: 'confirmed_by_quantity' }]);
  expect(clock.now() - beganAt).toBeLessThan(1_000);
});

it('shows what is left of a package in the moment in which what was made of it is confirmed', async () => {
  const { metrc, world, worker } = await openFarm();
  world.lagMs = 130;
  metrc.latencyMs = 100;
  const id = await queue(worker, 'package.create', farmForms.repack, { tag: tagOf(1) });
  await drain(worker);
  expect((await actionOf(worker, id)).state).toBe('confirmed');
  expect((await worker.cache.packages.get([facility, tagOf(1)]))?.quantity).toBe('90');
  expect(await worker.ops.changes.count()).toBe(0);
});
