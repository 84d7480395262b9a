import { describe, expect, it } from 'vitest';
import { tagOf } from '@/lib/testing/fake-worker';
import { cursorOf, mirrorOf, newShop, pullOnce, truthOf } from '@/lib/testing/pull-world';

const day = 86_400_000;
const packageLists = ['packages-active', 'packages-on-hold', 'packages-in-transit', 'packages-inactive'];

describe('a first pull', () => {
  it('stores every package of every list once, and the names that forms offer', async () => {
    const { clock, worker, world } = await newShop(95);
    const run = await pullOnce(clock, worker);
    expect(run).toMatchObject({ state: 'done', goesOn: false, faults: 0 });
    expect(await mirrorOf(worker)).toEqual(truthOf(world));
    expect((await worker.cache.records.toArray()).map(({ feed, name }) => [feed, name])).toEqual([
      ['items', 'Gummies'],
      ['locations', 'Vault'],
      ['adjust-reasons', 'Drying'],
      ['adjust-reasons', 'Theft'],
    ]);
    expect(await worker.cache.walks.count()).toBe(0);
  });

  it('is complete no earlier than its closing pass', async () => {
    const { clock, worker } = await newShop();
    await pullOnce(clock, worker);
    for (const feed of packageLists) {
      const cursor = await cursorOf(worker, feed);
      expect(cursor?.asOf).toBeGreaterThanOrEqual(cursor?.beganAt ?? Number.POSITIVE_INFINITY);
      expect(cursor?.asOf).toBeLessThanOrEqual(clock.now());
    }
  });

  it('tells nobody of a change: nothing was known before', async () => {
    const { clock, worker } = await newShop();
    await pullOnce(clock, worker);
    expect(await worker.ops.changes.count()).toBe(0);
    expect(await worker.ops.activity.count()).toBe(0);
  });

  it('splits a window of many pages and reads the parts', async () => {
    const { clock, worker, world } = await newShop(0);
    for (let n = 0; n < 700; n += 1) world.add(tagOf(n), { at: world.now() - day + n * 1_000 });
    await pullOnce(clock, worker);
    expect(await mirrorOf(worker)).toEqual(truthOf(world));
  });

  it('reads rows of one and the same second although they cannot be split', async () => {
    const { clock, worker, world } = await newShop(0);
    const at = Math.floor(world.now() / 1_000) * 1_000 - day + 500;
    for (let n = 0; n < 600; n += 1) world.add(tagOf(n), { at });
    await pullOnce(clock, worker);
    expect(await worker.cache.packages.count()).toBe(600);
  });

  it('learns that a host takes 24 hours at most, and reads day by day', async () => {
    const { clock, worker, world, metrc } = await newShop(40, { only: packageLists });
    metrc.windowCapMs = day;
    await worker.ops.facilities.update('ca:C11-0000511-LIC' as never, { credentialedDay: '2026-11-10' });
    world.add(tagOf(900), { at: world.now() - 10 * day });
    await pullOnce(clock, worker);
    expect(await mirrorOf(worker)).toEqual(truthOf(world));
    metrc.received.splice(0);
    await clock.pass(3 * day);
    world.change(tagOf(1), { quantity: 7 });
    await pullOnce(clock, worker);
    expect(await mirrorOf(worker)).toEqual(truthOf(world));
    const widths = metrc.reads('/packages/v2/active').map(({ query }) => widthOf(query));
    expect(Math.max(...widths)).toBeLessThanOrEqual(day);
  });

  it('gives up on a host that finds a day too wide, and does not ask for ever', async () => {
    const { clock, worker, metrc } = await newShop(5, { only: packageLists });
    metrc.windowCapMs = 3_600_000;
    await worker.ops.facilities.update('ca:C11-0000511-LIC' as never, { credentialedDay: '2026-11-22' });
    const run = await pullOnce(clock, worker);
    expect(run.state).toBe('done');
    expect(await worker.cache.packages.count()).toBe(5);
  });

  it.each([2, -2])('never asks past the server’s clock when that is %i hours off', async (hours) => {
    const { clock, worker, world, metrc } = await newShop(0);
    world.offsetMs = hours * 3_600_000;
    for (let n = 0; n < 45; n += 1) world.add(tagOf(n));
    world.add(tagOf(800), { at: world.now() - 2_000 });
    await pullOnce(clock, worker);
    expect(await mirrorOf(worker)).toEqual(truthOf(world));
    for (const feed of packageLists) {
      const asOf = (await cursorOf(worker, feed))?.asOf ?? 0;
      expect(world.now() - asOf).toBeGreaterThanOrEqual(-1_000);
      expect(world.now() - asOf).toBeLessThan(10_000);
    }
    const paged = metrc.received.filter(({ query }) => Number(query.get('pageNumber')) > 1);
    for (const { query } of paged) {
      expect(Date.parse(query.get('lastModifiedEnd') ?? '')).toBeLessThanOrEqual(world.now());
    }
    // What happens from now on is found, whatever the clocks say.
    await clock.pass(60_000);
    world.change(tagOf(3), { quantity: 12 });
    await clock.pass(2_000);
    await pullOnce(clock, worker);
    expect(await mirrorOf(worker)).toEqual(truthOf(world));
  });

  it('marks a list that is not permitted, reads the others, and pulls it whole once it is', async () => {
    const { clock, worker, world, metrc } = await newShop(50);
    metrc.denied.add('/packages/v2/inactive').add('/packages/v2/adjustments');
    expect((await pullOnce(clock, worker)).state).toBe('done');
    expect(await cursorOf(worker, 'packages-inactive')).toMatchObject({ permitted: false, asOf: null });
    expect((await mirrorOf(worker)).length).toBe(truthOf(world).filter(({ list }) => list !== 'inactive').length);
    metrc.denied.clear();
    await clock.pass(60_000);
    await pullOnce(clock, worker);
    expect(await cursorOf(worker, 'packages-inactive')).toMatchObject({ permitted: true });
    expect((await cursorOf(worker, 'packages-inactive'))?.asOf).not.toBeNull();
    expect(await cursorOf(worker, 'adjustments')).toMatchObject({ permitted: true });
    expect(await mirrorOf(worker)).toEqual(truthOf(world));
  });

  it('goes on where it was with a list whose permission was taken and given back', async () => {
    const { clock, worker, world, metrc } = await newShop(50);
    await pullOnce(clock, worker);
    metrc.denied.add('/packages/v2/active');
    await clock.pass(3_600_000);
    world.change(tagOf(1), { quantity: 3 });
    await clock.pass(3_600_000);
    await pullOnce(clock, worker);
    metrc.denied.clear();
    await clock.pass(3_600_000);
    await pullOnce(clock, worker);
    expect(await mirrorOf(worker)).toEqual(truthOf(world));
  });

  it('ends as failed, with nothing marked as forbidden, when the keys themselves are refused', async () => {
    const { clock, worker, metrc } = await newShop(5);
    metrc.keysAreGood = false;
    const run = await pullOnce(clock, worker);
    expect(run).toMatchObject({ state: 'failed', goesOn: false, sentence: { key: 'failed_keys' } });
    expect((await worker.cache.cursors.toArray()).filter(({ permitted }) => !permitted)).toEqual([]);
  });
});

function widthOf(query: URLSearchParams): number {
  return Date.parse(query.get('lastModifiedEnd') ?? '') - Date.parse(query.get('lastModifiedStart') ?? '');
}
