import { describe, expect, it } from 'vitest';
import { verifyActivity } from '@/lib/data/verify-activity';
import { catchUps } from '@/lib/domain/catch-up';
import { facility, startWorker, tagOf } from '@/lib/testing/fake-worker';
import { actionOf, drain, forms, openShop, queue } from '@/lib/testing/push-shop';
import { hostsDown, outageBegan, outageEnded } from './outages';

const host = 'api-ca.metrc.com';

/** A shop whose Metrc falls silent, with an action on each of some packages. */
async function silentShop(actions = 4) {
  const shop = await openShop();
  shop.metrc.isOnline = false;
  const fellSilentAt = shop.clock.now();
  const ids: string[] = [];
  for (let n = 1; n <= actions; n += 1)
    ids.push(await queue(shop.worker, 'package.change-by', forms.changeBy(-n), { tag: tagOf(n) }));
  return { ...shop, ids, fellSilentAt };
}

describe('an outage', () => {
  it('has a beginning, the first failure, and holds every action but the one that asks', async () => {
    const { clock, metrc, worker, ids, fellSilentAt } = await silentShop();
    let asked = 0;
    const { fetch } = metrc;
    Object.assign(metrc, {
      fetch: (...call: Parameters<typeof fetch>) => {
        asked += 1;
        return fetch(...call);
      },
    });
    await drain(worker, 600_000);
    const [outage] = await worker.ops.outages.toArray();
    expect(outage).toMatchObject({ host, endedAt: null });
    expect((outage?.startedAt ?? 0) - fellSilentAt).toBeLessThan(1_000);
    expect([...(await hostsDown(worker.ops))]).toEqual([host]);
    for (const id of ids) expect(await actionOf(worker, id)).toMatchObject({ state: 'queued', hold: 'outage' });
    expect(clock.now() - fellSilentAt).toBeGreaterThan(500_000);
    expect(asked).toBeGreaterThan(5);
    expect(asked).toBeLessThan(30);
    expect(metrc.writes()).toEqual([]);
  });

  it('ends with the first read that succeeds: everything goes out, once, and the list says so', async () => {
    const { clock, metrc, world, worker, ids, fellSilentAt } = await silentShop();
    await drain(worker, 600_000);
    metrc.isOnline = true;
    await drain(worker, 600_000);
    for (const id of ids) expect((await actionOf(worker, id)).state).toBe('confirmed');
    expect(world.effects).toHaveLength(4);
    const [first] = metrc.received;
    expect(first?.method).toBe('GET');
    const [outage] = await worker.ops.outages.toArray();
    const [caughtUp] = catchUps(await worker.ops.outages.toArray(), await worker.ops.actions.toArray(), clock.now());
    expect(caughtUp).toMatchObject({ sent: 4, open: 0, outage });
    expect(caughtUp?.waited.map(({ id }) => id)).toEqual(ids);
    const told = (await worker.ops.activity.toArray()).filter(({ kind }) => kind === 'outage');
    expect(told).toHaveLength(1);
    expect(told[0]?.what).toMatchObject({
      key: 'activity_outage',
      args: [expect.any(String), expect.any(String), '4'],
    });
    expect(outage?.endedAt).toBeGreaterThan(fellSilentAt);
    expect(await verifyActivity(worker.ops, facility)).toMatchObject({ kind: 'sound' });
  });

  it('is known to the next worker, which ends it', async () => {
    const { metrc, profile, worker, ids } = await silentShop(2);
    await drain(worker, 600_000);
    worker.ops.close();
    worker.cache.close();
    metrc.isOnline = true;
    const next = startWorker(profile, metrc);
    await drain(next, 600_000);
    for (const id of ids) expect((await actionOf(next, id)).state).toBe('confirmed');
    expect((await next.ops.outages.toArray()).map(({ endedAt }) => endedAt)).toEqual([expect.any(Number)]);
  });

  it('lets nothing be written before something was read', async () => {
    const { metrc, worker } = await openShop();
    await outageBegan(worker.ops, host, 1);
    await queue(worker, 'package.note', { note: 'x' });
    await drain(worker, 60_000);
    expect(metrc.received.slice(0, 2).map(({ method }) => method)).toEqual(['GET', 'PUT']);
    expect(metrc.writes()).toHaveLength(1);
  });

  it('is noted once, and tells no facility that did not wait', async () => {
    const { worker } = await openShop();
    await outageBegan(worker.ops, host, 5);
    await outageBegan(worker.ops, host, 7);
    expect(await worker.ops.outages.count()).toBe(1);
    expect(await outageEnded(worker.ops, 'api-mi.metrc.com', 8)).toBe(false);
    expect(await outageEnded(worker.ops, host, 9)).toBe(true);
    expect(await outageEnded(worker.ops, host, 10)).toBe(false);
    expect(await worker.ops.activity.count()).toBe(0);
  });
});
