import { describe, expect, it } from 'vitest';
import { empty, html, json } from '@/lib/testing/fake-replies';
import { facility, startWorker, tagOf } from '@/lib/testing/fake-worker';
import { cursorOf, mirrorOf, newShop, pullOnce, truthOf } from '@/lib/testing/pull-world';

const windowed = ['/packages/v2/active', '/packages/v2/onhold', '/packages/v2/inactive', '/packages/v2/intransit'];

async function pulledShop(packages = 50) {
  const shop = await newShop(packages);
  await pullOnce(shop.clock, shop.worker);
  await shop.clock.pass(3_600_000);
  shop.metrc.received.splice(0);
  return shop;
}

describe('the next pull', () => {
  it('costs one request for each list when nothing changed', async () => {
    const { clock, worker, metrc } = await pulledShop();
    const run = await pullOnce(clock, worker);
    for (const path of [...windowed, '/items/v2/active', '/locations/v2/active'])
      expect(metrc.reads(path).length).toBe(1);
    expect(metrc.reads('/packages/v2/adjustments').length).toBeLessThanOrEqual(3);
    expect(metrc.reads('/packages/v2/adjust/reasons')).toEqual([]);
    expect(run).toMatchObject({ state: 'done', changed: 0 });
  });

  it('starts ten minutes before the cursor and moves it to the server’s own time', async () => {
    const { clock, worker, metrc, world } = await pulledShop();
    const before = (await cursorOf(worker, 'packages-active'))?.asOf ?? 0;
    await pullOnce(clock, worker);
    const [read] = metrc.reads('/packages/v2/active');
    expect(Date.parse(read?.query.get('lastModifiedStart') ?? '')).toBe(before - 600_000);
    const after = (await cursorOf(worker, 'packages-active'))?.asOf ?? 0;
    expect(after).toBeLessThanOrEqual(world.now());
    expect(after).toBeGreaterThan(world.now() - 10_000);
  });

  it('brings what was changed just before, also where this computer’s clock is off by half an hour', async () => {
    const { clock, worker, world } = await newShop(20);
    world.offsetMs = 1_800_000;
    // A Date header says no parts of a second: measured by it, the server seems later by as much.
    await clock.pass(1_900 - (clock.now() % 1_000));
    await pullOnce(clock, worker);
    for (let n = 0; n < 4; n += 1) {
      await clock.pass(60_250);
      world.change(tagOf(n), { quantity: n + 1_000 });
      await pullOnce(clock, worker);
      expect(await mirrorOf(worker)).toEqual(truthOf(world));
    }
  });

  it('follows a package from list to list', async () => {
    const { clock, worker, world } = await pulledShop();
    world.change(tagOf(0), { list: 'onhold' });
    world.change(tagOf(1), { list: 'intransit' });
    world.change(tagOf(2), { quantity: 0 });
    world.change(tagOf(2), { list: 'inactive' });
    world.change(tagOf(7), { list: 'active' });
    await clock.pass(2_000);
    await pullOnce(clock, worker);
    expect(await mirrorOf(worker)).toEqual(truthOf(world));
  });

  it('misses nothing that is changed, finished or created while it reads pages', async () => {
    const { clock, worker, world, metrc } = await pulledShop(0);
    for (let n = 0; n < 130; n += 1) world.add(tagOf(n), { at: world.now() - 1_000_000 + n });
    await clock.pass(2_000);
    let created = 500;
    metrc.onRead = ({ query, path }) => {
      const page = Number(query.get('pageNumber'));
      if (path !== '/packages/v2/active' || page < 2) return undefined;
      // Rows leave from every part of the list, others move within it, and new ones come in front.
      world.change(tagOf(page * 13), { list: 'inactive' });
      world.change(tagOf(page * 17), { quantity: page });
      world.change(tagOf(page), { list: 'onhold' });
      world.add(tagOf(created++), { at: world.now() });
      return undefined;
    };
    await pullOnce(clock, worker);
    metrc.onRead = () => undefined;
    await clock.pass(5_000);
    await pullOnce(clock, worker);
    expect(await mirrorOf(worker)).toEqual(truthOf(world));
  });

  it('stores every row that was in the window from its beginning to its end, even as others leave', async () => {
    const { clock, worker, world, metrc } = await pulledShop(0);
    for (let n = 0; n < 130; n += 1) world.add(tagOf(n), { at: world.now() - 1_000_000 + n });
    await clock.pass(2_000);
    let leaving = 129;
    metrc.onRead = ({ path }) => {
      if (path === '/packages/v2/active')
        for (let i = 0; i < 7; i += 1) world.change(tagOf(leaving--), { list: 'intransit' });
      return undefined;
    };
    await pullOnce(clock, worker);
    const stored = new Set((await mirrorOf(worker)).map(({ tag }) => tag));
    for (let n = 0; n < leaving; n += 1) expect(stored.has(tagOf(n))).toBe(true);
  });

  it('reads a page again that failed in transit, and goes on', async () => {
    const { clock, worker, world, metrc } = await pulledShop();
    world.change(tagOf(0), { quantity: 5 });
    await clock.pass(2_000);
    const faults = [
      html(503),
      json(400, { Message: 'Could not load file or assembly' }),
      { status: 200, text: '{"Data":[' },
    ];
    metrc.onRead = ({ path }) => (path === '/packages/v2/active' ? faults.shift() : undefined);
    const run = await pullOnce(clock, worker);
    expect(run).toMatchObject({ state: 'done', faults: 3 });
    expect(await mirrorOf(worker)).toEqual(truthOf(world));
  });

  it('waits out 429 without counting it as a fault', async () => {
    const { clock, worker, metrc } = await pulledShop();
    const limits = [empty(429, { 'retry-after': '7' }), empty(429)];
    metrc.onRead = () => limits.shift();
    expect(await pullOnce(clock, worker)).toMatchObject({ state: 'done', faults: 0 });
  });

  it('ends as failed and goes on by itself after an outage, and keeps the cursor until then', async () => {
    const { clock, worker, world, metrc } = await pulledShop();
    const before = await cursorOf(worker, 'packages-active');
    metrc.isOnline = false;
    expect(await pullOnce(clock, worker)).toMatchObject({ state: 'failed', goesOn: true });
    expect((await cursorOf(worker, 'packages-active'))?.asOf).toBe(before?.asOf);
    metrc.isOnline = true;
    world.change(tagOf(1), { quantity: 2 });
    await clock.pass(2_000);
    expect(await pullOnce(clock, worker)).toMatchObject({ state: 'done' });
    expect(await mirrorOf(worker)).toEqual(truthOf(world));
  });

  it('has stopped reading when it says that it ended', async () => {
    const { clock, worker, world, metrc } = await pulledShop(0);
    for (let n = 0; n < 200; n += 1) world.add(tagOf(n), { at: world.now() - 1_000_000 + n });
    await worker.cache.cursors.delete([facility, 'adjust-reasons']);
    metrc.onRead = ({ path }) =>
      path === '/packages/v2/adjust/reasons' ? json(422, { Message: 'No such list' }) : undefined;
    expect(await pullOnce(clock, worker)).toMatchObject({ state: 'failed' });
    const asked = metrc.received.length;
    await clock.pass(60_000);
    expect(metrc.received.length).toBe(asked);
  });

  it('joins a run that is going', async () => {
    const { clock, worker } = await pulledShop();
    const first = worker.pull.run(facility, 'button');
    const second = worker.pull.run(facility, 'alarm');
    expect(second).toBe(first);
    await clock.run(first);
    expect(worker.pull.progress(facility)).toBeNull();
    expect(await worker.cache.runs.count()).toBe(2);
  });

  it('puts a row aside that cannot be understood, and stores the others', async () => {
    const { clock, worker, world } = await pulledShop();
    world.change(tagOf(1), { quantity: 4 });
    world.change(tagOf(2), { quantity: 'many' as never });
    await clock.pass(2_000);
    const run = await pullOnce(clock, worker);
    expect(run.sentence.key).toBe('run_done_unfit');
    expect((await worker.cache.packages.get([facility, tagOf(1)]))?.quantity).toBe('4');
    expect((await worker.cache.packages.get([facility, tagOf(2)]))?.quantity).toBe('100');
  });

  it('reads on in another worker where the database says, not from the beginning', async () => {
    const { clock, worker, world, metrc, profile } = await pulledShop();
    worker.ops.close();
    worker.cache.close();
    world.change(tagOf(4), { quantity: 44 });
    await clock.pass(2_000);
    const next = startWorker(profile, metrc);
    await pullOnce(clock, next);
    expect(metrc.reads('/packages/v2/active').length).toBe(1);
    expect(await mirrorOf(next)).toEqual(truthOf(world));
  });
});
