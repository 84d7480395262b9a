import { describe, expect, it } from 'vitest';
import { facility, tagOf } from '@/lib/testing/fake-worker';
import { cursorOf, mirrorOf, newShop, pullOnce, truthOf } from '@/lib/testing/pull-world';

const lists = ['packages-active', 'packages-on-hold', 'packages-in-transit', 'packages-inactive'];

/** A shop whose first pull takes hundreds of pages. */
async function largeShop() {
  const shop = await newShop(0, { only: lists });
  for (let n = 0; n < 1_200; n += 1) shop.world.add(tagOf(n), { at: shop.world.now() - 1e9 + n * 60_000 });
  return shop;
}

describe('while a first pull is running', () => {
  it('a press of Sync reads what changed at once, as a run of its own, ahead of it', async () => {
    const { clock, worker, world, metrc } = await largeShop();
    const first = worker.pull.run(facility, 'set-up');
    await clock.pass(1_500);
    expect(worker.pull.isInBulk(facility)).toBe(true);
    world.change(tagOf(7), { quantity: 3 });
    await clock.pass(1_100);
    const before = metrc.received.length;
    const pressed = await clock.run(worker.pull.run(facility, 'button'));
    expect(pressed).toMatchObject({ trigger: 'button', state: 'done', changed: 1 });
    expect(metrc.received.length - before).toBeLessThan(40);
    expect((await worker.cache.packages.get([facility, tagOf(7)]))?.quantity).toBe('3');
    expect(worker.pull.isInBulk(facility), 'the first pull goes on').toBe(true);
    expect((await cursorOf(worker, 'packages-active'))?.asOf, 'and is not complete').toBeNull();
    expect(await clock.run(first)).toMatchObject({ trigger: 'set-up', state: 'done' });
    expect(await mirrorOf(worker)).toEqual(truthOf(world));
  });

  it('a second press joins the first', async () => {
    const { clock, worker } = await largeShop();
    const first = worker.pull.run(facility, 'set-up');
    await clock.pass(1_500);
    const pressed = worker.pull.run(facility, 'button');
    expect(worker.pull.run(facility, 'button')).toBe(pressed);
    await clock.run(Promise.all([first, pressed]));
    expect(await worker.cache.runs.count()).toBe(2);
  });

  it('nothing of it is lost when a worker dies beside it', async () => {
    const { clock, worker, world, metrc } = await largeShop();
    const first = worker.pull.run(facility, 'set-up');
    await clock.pass(1_500);
    world.change(tagOf(7), { list: 'onhold' });
    await clock.pass(1_100);
    await clock.run(worker.pull.run(facility, 'alarm'));
    metrc.isOnline = false;
    expect(await clock.run(first)).toMatchObject({ state: 'failed', goesOn: true });
    metrc.isOnline = true;
    world.change(tagOf(8), { list: 'inactive' });
    await clock.pass(5_000);
    expect(await pullOnce(clock, worker)).toMatchObject({ state: 'done' });
    expect(await mirrorOf(worker)).toEqual(truthOf(world));
  });
});

describe('a license', () => {
  it('is not asked for lists that it has no use for', async () => {
    const { clock, worker, metrc } = await newShop(3);
    const FacilityType = { CanGrowPlants: false, CanSellToConsumers: true };
    metrc.onRead = ({ path }) =>
      path === '/facilities/v2'
        ? {
            status: 200,
            text: JSON.stringify([{ Name: 'Shop', License: { Number: 'C11-0000511-LIC' }, FacilityType }]),
          }
        : undefined;
    await pullOnce(clock, worker);
    expect(metrc.reads('/plants/v2/vegetative')).toEqual([]);
    expect(metrc.reads('/sales/v2/receipts/active').length).toBeGreaterThan(0);
    expect((await worker.ops.facilities.get(facility))?.capabilities).toEqual(['CanSellToConsumers']);
  });

  it('keeps aside the rows that do not fit, and stores the others', async () => {
    const { clock, worker, metrc } = await newShop(3, { only: ['items'] });
    (metrc.items as unknown[]).push({ Id: 'two', Name: 'Tincture' }, { Id: 3, Name: 'Vape' });
    const run = await pullOnce(clock, worker);
    expect(run).toMatchObject({ state: 'done', sentence: { key: 'run_done_unfit' } });
    expect((await worker.cache.records.toArray()).map(({ name }) => name)).toEqual(['Gummies', 'Vape']);
    const [kept] = await worker.cache.unfit.toArray();
    expect(kept).toMatchObject({ feed: 'items', runId: run.id, raw: { Id: 'two', Name: 'Tincture' } });
    expect(kept?.problem).toMatch(/^Id: /);
  });
});
