import { describe, expect, it } from 'vitest';
import { html } from '@/lib/testing/fake-replies';
import { facility, tagOf } from '@/lib/testing/fake-worker';
import { newShop, pullOnce } from '@/lib/testing/pull-world';
import { recordExternalChanges } from './external-changes';

async function pulled() {
  const shop = await newShop(20);
  await pullOnce(shop.clock, shop.worker);
  await shop.clock.pass(3 * 3_600_000);
  const next = async () => {
    await shop.clock.pass(2_000);
    await pullOnce(shop.clock, shop.worker);
    return shop.worker.ops.changes.toArray();
  };
  await next();
  return { ...shop, next };
}

describe('a change that nobody queued here', () => {
  it('is told once, with before and after, however often it is read', async () => {
    const { worker, world, next } = await pulled();
    world.change(tagOf(1), { place: 'Shelf' });
    await next();
    const changes = await next();
    expect(changes).toHaveLength(1);
    expect(changes[0]).toMatchObject({
      record: tagOf(1),
      fields: ['place'],
      class: 'fields',
      before: 'Vault',
      after: 'Shelf',
    });
    expect(changes[0]?.openUntil).toBeGreaterThan(worker.clock.now());
    const lines = await worker.ops.activity.toArray();
    expect(lines).toHaveLength(1);
    expect(lines[0]).toMatchObject({ kind: 'changed-in-metrc', record: tagOf(1), who: 'Metrc' });
  });

  it('is movement, and marks no row, when no adjustment explains it', async () => {
    const { world, next } = await pulled();
    world.change(tagOf(1), { quantity: 96 });
    const [change] = await next();
    expect(change).toMatchObject({ class: 'movement', openUntil: 0, quantityDelta: '-4' });
  });

  it('is an adjustment, and marks the row, when Metrc lists one', async () => {
    const { world, worker, next } = await pulled();
    world.adjust(tagOf(1), -4);
    const [change] = await next();
    expect(change?.class).toBe('adjustment');
    expect(change?.openUntil).toBeGreaterThan(worker.clock.now());
  });

  it('is explained by one adjustment once: the sale after it is movement', async () => {
    const { clock, world, next } = await pulled();
    world.adjust(tagOf(1), -4);
    await next();
    await clock.pass(60_000);
    world.change(tagOf(1), { quantity: 90 });
    const changes = await next();
    expect(changes.map((change) => change.class).sort()).toEqual(['adjustment', 'movement']);
  });

  it('waits unclassified while the adjustments cannot be read', async () => {
    const { world, metrc, next } = await pulled();
    world.change(tagOf(1), { quantity: 96 });
    metrc.onRead = ({ path }) => (path === '/packages/v2/adjustments' ? html(503) : undefined);
    expect((await next())[0]?.class).toBe('unclassified');
    metrc.onRead = () => undefined;
    expect((await next())[0]?.class).toBe('movement');
  });
});

describe('a change that is over', () => {
  const week = 7 * 86_400_000;

  it('is taken out a week later, and its line of activity stays', async () => {
    const { clock, world, worker, next } = await pulled();
    world.change(tagOf(1), { quantity: 96 });
    world.change(tagOf(2), { place: 'Shelf' });
    expect(await next()).toHaveLength(2);
    const told = await worker.ops.activity.toArray();
    await clock.pass(week);
    // The shelf stays: a count of before the move is still held against it.
    expect((await next()).map(({ record }) => record)).toEqual([tagOf(2)]);
    expect(await worker.ops.activity.toArray()).toEqual(told);
  });

  it('stays where the mirror never came to store what was told', async () => {
    const { clock, world, worker, next } = await pulled();
    world.change(tagOf(1), { quantity: 96 });
    const [change] = await next();
    const row = await worker.cache.packages.get([facility, tagOf(1)]);
    if (!change?.told || !row) throw new Error('nothing was told');
    const later = { ...change, id: 'later', told: { ...change.told, lastModified: '2999-01-01T00:00:00Z' } };
    await worker.ops.changes.put(later);
    await clock.pass(week);
    expect((await next()).map(({ id }) => id)).toEqual(['later']);
  });

  it('is not told again, should it be found again from an old mirror', async () => {
    const { clock, world, worker, next } = await pulled();
    const before = await worker.cache.packages.get([facility, tagOf(1)]);
    world.change(tagOf(1), { quantity: 96 });
    await next();
    const view = await worker.cache.packages.get([facility, tagOf(1)]);
    await clock.pass(week);
    expect(await next()).toEqual([]);
    if (!before || !view) throw new Error('no such package');
    const at = { now: clock.now(), knownUntil: 0 };
    await recordExternalChanges(worker.ops, facility, [{ before, after: { view } as never }], at);
    expect(await worker.ops.changes.count()).toBe(0);
    expect(await worker.ops.activity.count()).toBe(1);
  });
});

describe('adjustments by the hour', () => {
  it('are replaced whole: a row read twice stays one, two identical rows stay two', async () => {
    const { worker, world, next } = await pulled();
    world.adjust(tagOf(2), -1, 'spilt');
    world.adjust(tagOf(2), -1, 'spilt');
    await next();
    await next();
    const rows = await worker.cache.events
      .where('[facility+feed+tag]')
      .equals([facility, 'adjustments', tagOf(2)])
      .toArray();
    expect(rows.map(({ quantity }) => quantity)).toEqual(['-1', '-1']);
  });

  it('are all there after a night without a pull', async () => {
    const { worker, world, clock, next } = await pulled();
    for (let hour = 0; hour < 30; hour += 1) {
      world.adjust(tagOf(3), -1, `hour ${hour}`);
      await clock.pass(3_600_000);
    }
    await next();
    const rows = await worker.cache.events
      .where('[facility+feed+tag]')
      .equals([facility, 'adjustments', tagOf(3)])
      .toArray();
    expect(new Set(rows.map(({ note }) => note)).size).toBe(30);
    expect(rows).toHaveLength(30);
  });
});
