import { describe, expect, it } from 'vitest';
import { facility, tagOf } from '@/lib/testing/fake-worker';
import { packageRow } from '@/lib/testing/host-rows';
import { newShop, pullOnce } from '@/lib/testing/pull-world';
import { createCompare } from './compare';
import { importReadings } from './import-readings';

const hour = 3_600_000;

async function setUp(packages = 20) {
  const shop = await newShop(packages);
  const { clock, worker } = shop;
  await pullOnce(clock, worker);
  let sources = 0;
  const count = async (rows: [number, string][], of: { covers?: 'all' | 'some'; asOf?: number } = {}) => {
    sources += 1;
    const id = `source-${sources}`;
    return importReadings(
      { ops: worker.ops, clock, newId: () => id },
      {
        facility,
        kind: 'file',
        name: id,
        asOf: of.asOf ?? clock.now(),
        covers: of.covers ?? 'some',
        delayMinutes: 0,
        rows: rows.map(([n, quantity]) => ({ tag: tagOf(n), quantity, unit: 'ea', place: null })),
        who: 'Anna',
      },
    );
  };
  const row = (n: number) => packageRow(tagOf(n), { quantity: undefined, unit: undefined });
  const codes = async (...tags: number[]) =>
    (await worker.compare.rows(facility, tags.map(row))).map(({ code }) => code);
  const pull = async () => {
    await clock.pass(5_000);
    await pullOnce(clock, worker);
  };
  return { ...shop, count, codes, pull };
}

describe('a compare', () => {
  it('waits for Metrc until it was read past the reading, and then says', async () => {
    const { clock, count, codes, pull } = await setUp();
    await clock.pass(hour);
    await count([
      [1, '100'],
      [2, '96'],
    ]);
    expect(await codes(1, 2, 3)).toEqual(['timing', 'timing', 'no-reading']);
    await pull();
    expect(await codes(1, 2, 3)).toEqual(['in-sync', 'variance', 'no-reading']);
  });

  it('does not call a sale after the count a difference', async () => {
    const { clock, world, count, codes, pull } = await setUp();
    await clock.pass(hour);
    await count([[1, '100']]);
    await pull();
    await clock.pass(hour);
    world.change(tagOf(1), { quantity: 40 });
    await pull();
    expect(await codes(1)).toEqual(['in-sync']);
  });

  it.each(['', ' [T-ZZZZ999]'])('counts an adjustment made elsewhere as one, whoever marked it%s', async (mark) => {
    const { clock, world, count, codes, pull, worker } = await setUp();
    await clock.pass(2 * hour);
    await count([[1, '96']]);
    await pull();
    expect(await codes(1)).toEqual(['variance']);
    await clock.pass(2 * hour);
    world.adjust(tagOf(1), -4, `counted again${mark}`);
    await pull();
    expect((await worker.ops.changes.toArray()).map((change) => change.class)).toEqual(['adjustment']);
    expect(await codes(1)).toEqual(['changed-in-metrc']);
  });

  it('calls missing what a full list does not have, whatever was counted before, and nothing for a partial one', async () => {
    const { clock, count, codes, pull } = await setUp();
    await clock.pass(hour);
    await count([[1, '100']]);
    await clock.pass(hour);
    await count([[2, '100']], { covers: 'some' });
    await pull();
    expect(await codes(1, 2, 3)).toEqual(['in-sync', 'in-sync', 'no-reading']);
    await clock.pass(hour);
    await count([[2, '100']], { covers: 'all' });
    await pull();
    expect(await codes(1, 2, 3)).toEqual(['only-in-metrc', 'in-sync', 'only-in-metrc']);
  });

  it('of the whole facility keeps its tally, with what is only here', async () => {
    const { clock, count, pull, worker } = await setUp();
    await clock.pass(hour);
    await count([
      [1, '100'],
      [2, '1'],
      [900, '5'],
    ]);
    await pull();
    const tally = await worker.compare.facility(facility);
    expect(tally).toMatchObject({ differ: 2 });
    expect(await worker.cache.tallies.get(facility)).toEqual(tally);
  });

  it('keeps what differs, closes it once both agree, and says so in activity', async () => {
    const { clock, world, count, pull, worker } = await setUp();
    const differences = () => worker.ops.differences.toArray();
    await clock.pass(hour);
    await count([
      [1, '96'],
      [2, '100'],
    ]);
    await pull();
    await worker.compare.facility(facility);
    expect(await differences()).toMatchObject([
      { record: tagOf(1), standing: 'open', class: 'variance', variance: { amount: '-4' }, agreedUntil: null },
    ]);
    world.adjust(tagOf(1), -4, 'found broken');
    await clock.pass(hour);
    await pull();
    await worker.compare.facility(facility);
    expect(await differences()).toMatchObject([{ standing: 'closed', closing: { how: 'agreed' } }]);
    const lines = await worker.ops.activity.toArray();
    expect(lines.filter(({ kind }) => kind === 'difference').map(({ what }) => what.args)).toEqual([
      ['1', '0', '2'],
      ['0', '1', '1'],
    ]);
  });

  it('counts what nobody looked at for three days', async () => {
    const { clock, count, pull, worker } = await setUp();
    await clock.pass(hour);
    await count([[1, '96']]);
    await pull();
    expect((await worker.compare.facility(facility)).due).toBe(0);
    await clock.pass(72 * hour);
    expect((await worker.compare.facility(facility)).due).toBe(1);
  });

  it('opens the same difference again when it comes back, and says until when the two agreed', async () => {
    const { clock, world, count, pull, worker } = await setUp();
    await clock.pass(hour);
    await count([[1, '100']]);
    await pull();
    const { at } = await worker.compare.facility(facility);
    for (const counted of ['96', '100', '97']) {
      await clock.pass(hour);
      await count([[1, counted]]);
      await pull();
      await worker.compare.facility(facility);
    }
    expect(world.truth()).toHaveLength(20);
    const [difference, ...others] = await worker.ops.differences.toArray();
    expect(others).toEqual([]);
    expect(difference).toMatchObject({ standing: 'open', reopened: 1, variance: { amount: '-3' } });
    expect(difference?.agreedUntil).toBeGreaterThan(at);
    expect(difference?.deeds.map(({ kind }) => kind)).toEqual(['seen', 'closed', 'reopened']);
  });

  it('after a pull looks at changed packages alone, and comes to what a whole one would', async () => {
    const { clock, world, count, pull, worker } = await setUp(60);
    await clock.pass(hour);
    await count(
      Array.from({ length: 60 }, (_, n) => [n, n % 3 ? '100' : '99'] as [number, string]),
      { covers: 'all' },
    );
    await pull();
    expect((await worker.compare.facility(facility)).looked).toBeGreaterThanOrEqual(60);
    world.change(tagOf(1), { quantity: 7 });
    world.adjust(tagOf(3), -1, 'counted');
    await clock.pass(hour);
    await pull();
    const few = await worker.compare.facility(facility);
    const kept = await worker.ops.differences.toArray();
    expect(few.looked).toBeLessThan(10);
    worker.compare.note(facility, null);
    const whole = await worker.compare.facility(facility);
    expect({ ...whole, at: 0, looked: 0 }).toEqual({ ...few, at: 0, looked: 0 });
    expect(await worker.ops.differences.toArray()).toEqual(kept);
  });

  it('remembers what changes while it compares', async () => {
    const { worker } = await setUp(20);
    await worker.compare.facility(facility);
    worker.cache.standings.hook('updating', () => worker.compare.note(facility, [tagOf(1)]));
    await worker.compare.facility(facility);
    expect((await worker.cache.tallies.get(facility))?.isBehind).toBe(true);
    const next = createCompare(worker);
    expect((await next.facility(facility)).looked).toBeGreaterThan(10);
  });

  it('closes nothing for not being met while the first pull goes on', async () => {
    const { clock, count, pull, worker } = await setUp(20);
    await clock.pass(hour);
    await count([[2, '100']], { covers: 'all' });
    await pull();
    await worker.compare.facility(facility);
    const open = async () =>
      (await worker.ops.differences.toArray()).filter(({ standing }) => standing === 'open').length;
    const before = await open();
    expect(before).toBeGreaterThan(5);
    // The mirror is made anew, and little of it is there yet.
    await worker.cache.packages.clear();
    await worker.cache.cursors.clear();
    worker.compare.note(facility, null);
    await worker.compare.facility(facility);
    expect(await open()).toBe(before);
  });

  it('looks at everything when a dead worker may have forgotten what changed', async () => {
    const { worker } = await setUp(20);
    await worker.compare.facility(facility);
    expect((await worker.compare.facility(facility)).looked).toBe(0);
    worker.compare.note(facility, [tagOf(1)]);
    await expect.poll(async () => (await worker.cache.tallies.get(facility))?.isBehind).toBe(true);
    const next = createCompare(worker);
    expect((await next.facility(facility)).looked).toBeGreaterThan(10);
  });

  it('of a license that is not set up, or before the first pull, says so', async () => {
    const { worker, codes } = await setUp(0);
    await worker.cache.cursors.clear();
    expect(await codes(1)).toEqual(['not-compared']);
    const rows = await worker.compare.rows('mi:X' as never, []);
    expect(rows).toEqual([]);
  });
});

it('matches what is in transit with what another license of this user received', async () => {
  const { worker } = await setUp(20);
  const other = 'ca:C12-0000777-LIC' as typeof facility;
  await worker.ops.facilities.put({
    ...((await worker.ops.facilities.get(facility)) as never as object),
    facility: other,
  } as never);
  const [row] = (await worker.cache.packages.toArray()).filter(({ tag }) => tag === tagOf(9));
  if (!row) throw new Error('no package is in transit');
  expect(row.list).toBe('intransit');
  await worker.cache.packages.put({ ...row, facility: other, list: 'active', quantity: '90' });
  const point = { facility: other, tag: tagOf(9), until: null, unit: 'Each' };
  await worker.cache.points.bulkPut([
    { ...point, from: 1, quantity: '97' },
    { ...point, from: 2, quantity: '90' },
  ]);
  const [verdict] = await worker.compare.rows(facility, [{ ...packageRow(tagOf(9)), grid: 'intransit' }]);
  expect(verdict).toMatchObject({ code: 'in-transit', short: '−3 ea', sentence: { key: 'verdict_received_short' } });
});
