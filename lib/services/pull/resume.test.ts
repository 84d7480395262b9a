import { describe, expect, it } from 'vitest';
import { FakeClock } from '@/lib/testing/fake-clock';
import { FakeMetrc } from '@/lib/testing/fake-metrc';
import { Fuse, newProfile, startWorker, tagOf, useShop } from '@/lib/testing/fake-worker';
import { World } from '@/lib/testing/fake-world';
import { mirrorOf, pullOnce, truthOf } from '@/lib/testing/pull-world';

/** The lists that matter here: a day of adjustments is read in 25 requests that are all alike. */
const only = ['adjust-reasons', 'items', 'packages-active', 'packages-on-hold', 'packages-inactive'];

/** A shop whose list of active packages has several pages, with one change for the worker that comes after a death. */
async function shopToPull() {
  const clock = new FakeClock();
  const metrc = new FakeMetrc(new World(clock));
  for (let n = 0; n < 65; n += 1) metrc.world.add(tagOf(n), { list: n % 16 === 15 ? 'onhold' : 'active' });
  const profile = newProfile();
  const setUp = startWorker(profile, metrc);
  await useShop(setUp.ops);
  setUp.ops.close();
  setUp.cache.close();
  return { clock, metrc, profile };
}

async function stepsOfAPull(): Promise<number> {
  const { clock, metrc, profile } = await shopToPull();
  const worker = startWorker(profile, metrc, { only });
  await pullOnce(clock, worker);
  return worker.fuse.steps;
}

describe('a pull whose worker dies', () => {
  it('is complete after the next one, wherever it died, and tells no change twice', async () => {
    const steps = await stepsOfAPull();
    expect(steps).toBeGreaterThan(40);
    for (let last = 0; last < steps; last += 1) {
      const { clock, metrc, profile } = await shopToPull();
      const dying = startWorker(profile, metrc, { only, fuse: new Fuse(last) });
      await clock.run(dying.pull.run('ca:C11-0000511-LIC' as never, 'button').catch(() => null));
      dying.ops.close();
      dying.cache.close();
      metrc.world.change(tagOf(last % 65), { quantity: 1_000 + last });
      metrc.world.change(tagOf(64), { list: 'inactive' });
      await clock.pass(5_000);
      const next = startWorker(profile, metrc, { only });
      const run = await pullOnce(clock, next);
      expect(run.state, `after ${last} steps`).toBe('done');
      expect(await mirrorOf(next), `after ${last} steps`).toEqual(truthOf(metrc.world));
      expect(await next.cache.walks.count(), `after ${last} steps`).toBe(0);
      const told = await next.ops.activity.toArray();
      expect(new Set(told.map(({ id }) => id)).size).toBe(told.length);
      next.ops.close();
      next.cache.close();
    }
  }, 60_000);

  it('goes on at the page where it died, not at the beginning of the list', async () => {
    const clock = new FakeClock();
    const metrc = new FakeMetrc(new World(clock));
    for (let n = 0; n < 440; n += 1) metrc.world.add(tagOf(n));
    const profile = newProfile();
    const dying = startWorker(profile, metrc);
    await useShop(dying.ops);
    metrc.onRead = ({ query }) => {
      // Offline for good once the walk has come down to page 4.
      if (query.get('pageNumber') === '4') metrc.isOnline = false;
      return undefined;
    };
    await pullOnce(clock, dying);
    const before = metrc.reads('/packages/v2/active').map(({ query }) => Number(query.get('pageNumber')));
    expect(before).toContain(22);
    metrc.onRead = () => undefined;
    metrc.isOnline = true;
    metrc.received.splice(0);
    const next = startWorker(profile, metrc);
    await pullOnce(clock, next);
    const pages = metrc.reads('/packages/v2/active').map(({ query }) => Number(query.get('pageNumber')));
    expect(Math.max(...pages)).toBeLessThan(14);
    expect(await mirrorOf(next)).toEqual(truthOf(metrc.world));
  });

  it('reads a list page by page anew if its window was cut short, whatever left it meanwhile', async () => {
    const clock = new FakeClock();
    const metrc = new FakeMetrc(new World(clock));
    for (let n = 0; n < 440; n += 1) metrc.world.add(tagOf(n));
    const profile = newProfile();
    const dying = startWorker(profile, metrc);
    await useShop(dying.ops);
    metrc.onRead = ({ query }) => {
      if (query.get('pageNumber') === '9') metrc.isOnline = false;
      return undefined;
    };
    await pullOnce(clock, dying);
    metrc.onRead = () => undefined;
    metrc.isOnline = true;
    // Most of the list is gone when the next worker comes: the checkpoint points past its end.
    for (let n = 30; n < 440; n += 1) metrc.world.change(tagOf(n), { list: 'inactive' });
    await clock.pass(5_000);
    const next = startWorker(profile, metrc);
    await pullOnce(clock, next);
    expect(await mirrorOf(next)).toEqual(truthOf(metrc.world));
  });
});
