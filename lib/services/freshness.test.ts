import { describe, expect, it } from 'vitest';
import type { HostRow } from '@/lib/domain/host-row';
import { facility, tagOf } from '@/lib/testing/fake-worker';
import { packageRow } from '@/lib/testing/host-rows';
import { newShop, pullOnce } from '@/lib/testing/pull-world';
import { plantRow } from '@/lib/testing/record-facts';
import { createCompare } from './compare';
import { createFreshness, mostPerScreen } from './freshness';

const minute = 60_000;

async function setUp(packages = 60) {
  const shop = await newShop(packages);
  const { metrc, clock, worker } = shop;
  const plant = metrc.records.add('/plants/v2/flowering', {
    Label: plantRow().key,
    StrainName: 'Fern Valley',
    LocationName: 'Room 2',
    GrowthPhase: 'Flowering',
  });
  await pullOnce(clock, worker);
  await clock.pass(minute);
  const told: string[] = [];
  const freshness = createFreshness({
    readBack: worker.readBack,
    clock,
    stale: (_, keys) => void told.push(...keys),
  });
  const compare = createCompare({ ...worker, freshness });
  let asked = metrc.received.length;
  /** Requests since the last question. */
  const requests = () => {
    const now = metrc.received.length;
    const since = now - asked;
    asked = now;
    return since;
  };
  const look = async (rows: HostRow[], isDrawn = false) => {
    const verdicts = await compare.rows(facility, rows, isDrawn);
    await clock.pass(2_000);
    return verdicts;
  };
  requests();
  return { ...shop, plant, told, look, requests, freshness };
}

describe('a row that differs from the mirror', () => {
  it('starts one read; what that brings changes the mirror, and the verdict is asked for again', async () => {
    const { world, worker, look, told, requests } = await setUp();
    world.change(tagOf(1), { quantity: 40 });
    const row = packageRow(tagOf(1), { quantity: '40' });
    await look([row]);
    expect(requests()).toBe(1);
    expect(told).toEqual([tagOf(1)]);
    expect((await worker.cache.packages.get([facility, tagOf(1)]))?.quantity).toBe('40');
    const [verdict] = await look([row]);
    expect(verdict).not.toHaveProperty('pageIsOlder');
    expect(requests()).toBe(0);
  });

  it('that a read does not explain is older than Metrc, and is not read again', async () => {
    const { look, told, requests } = await setUp();
    const row = packageRow(tagOf(1), { quantity: '90' });
    const [first] = await look([row]);
    expect(first).toMatchObject({ code: 'no-reading' });
    expect(first).not.toHaveProperty('pageIsOlder');
    for (let times = 0; times < 5; times += 1) {
      const [verdict] = await look([row]);
      expect(verdict).toMatchObject({ code: 'no-reading', pageIsOlder: true });
    }
    expect(requests()).toBe(1);
    expect(told).toEqual([tagOf(1)]);
  });

  it('is older without a read when the mirror has heard of it since', async () => {
    const { world, clock, worker, look, requests } = await setUp();
    const row = packageRow(tagOf(1));
    await look([row]);
    world.change(tagOf(1), { quantity: 40 });
    await clock.pass(minute);
    await pullOnce(clock, worker);
    requests();
    expect((await look([row]))[0]).toMatchObject({ pageIsOlder: true });
    expect(requests()).toBe(0);
  });

  it('is read once more when Metrc draws it again a while later: the page is as new as now', async () => {
    const { clock, look, requests } = await setUp();
    const row = packageRow(tagOf(1), { quantity: '90' });
    await look([row], true);
    await look([row], true);
    expect(requests()).toBe(1);
    await clock.pass(minute);
    await look([row], true);
    expect(requests()).toBe(1);
  });

  it('with new words is another row', async () => {
    const { look, requests } = await setUp();
    await look([packageRow(tagOf(1), { quantity: '90' })]);
    await look([packageRow(tagOf(1), { quantity: '80' })]);
    expect(requests()).toBe(2);
  });

  it('is read once although another on the same screen has its name', async () => {
    const { metrc, clock, worker, look, requests } = await setUp();
    const harvest = { Name: 'Twice', UnitOfWeightName: 'Grams', CurrentWeight: 10 };
    metrc.records.add('/harvests/v2/active', { ...harvest, DryingLocationName: 'Dry A' }, metrc.world.now());
    metrc.records.add('/harvests/v2/active', { ...harvest, DryingLocationName: 'Dry B' }, metrc.world.now());
    await clock.pass(minute);
    await pullOnce(clock, worker);
    requests();
    const row = (place: string) => ({
      kind: 'harvest',
      grid: 'harvested',
      key: 'Twice',
      fields: { place, quantity: '11' },
    });
    for (let times = 0; times < 4; times += 1) await look([row('Dry A'), row('Dry B')]);
    expect(requests()).toBe(2);
  });

  it('and is not in the mirror is asked for by its tag', async () => {
    const { world, worker, look } = await setUp();
    world.add(tagOf(900));
    await look([packageRow(tagOf(900))]);
    expect((await worker.cache.packages.get([facility, tagOf(900)]))?.quantity).toBe('100');
  });

  it('of another kind is read by its Id; a list that does not fit then is its status', async () => {
    const { metrc, plant, look } = await setUp();
    metrc.records.change(plant, { LocationName: 'Room 3' });
    const moved = plantRow({ place: 'Room 3' });
    expect((await look([moved]))[0]).toMatchObject({ code: 'timing' });
    expect((await look([moved]))[0]).toMatchObject({ code: 'changed-in-metrc' });
    const vegetative = plantRow({ place: 'Room 3' }, { grid: 'plantsvegetative' });
    expect((await look([vegetative]))[0]).toMatchObject({ code: 'timing' });
    expect((await look([vegetative]))[0]).toMatchObject({ code: 'status-mismatch', pageIsOlder: true });
  });
});

describe('what somebody has just changed in Metrc’s own form', () => {
  it('is looked at again where reads lag behind, and the page is not called older meanwhile', async () => {
    const { world, clock, worker, look, requests, freshness, told } = await setUp();
    const known = await worker.cache.packages.get([facility, tagOf(1)]);
    const wanted = {
      key: tagOf(1),
      ref: { entity: 'package', key: tagOf(1) },
      lastModified: known?.lastModified ?? null,
    };
    world.change(tagOf(1), { quantity: 40 });
    world.lagMs = 5_000;
    const row = packageRow(tagOf(1), { quantity: '40' });
    freshness.read(facility, [wanted]);
    const [first] = await look([row], true);
    const [second] = await look([row]);
    expect([first?.pageIsOlder, second?.pageIsOlder]).toEqual([undefined, undefined]);
    expect(told).toEqual([]);
    await clock.pass(10_000);
    expect((await worker.cache.packages.get([facility, tagOf(1)]))?.quantity).toBe('40');
    expect(told).toEqual([tagOf(1)]);
    expect((await look([row]))[0]).not.toHaveProperty('pageIsOlder');
    expect(requests()).toBe(2);
  });
});

describe('what a page can make Tandem read', () => {
  it('is at most a screen’s worth: beyond that nothing is read and Sync is suggested', async () => {
    const { look, requests } = await setUp();
    const active = Array.from({ length: 60 }, (_, n) => n).filter((n) => n % 10 < 7);
    const rows = active.slice(0, mostPerScreen + 1).map((n) => packageRow(tagOf(n), { quantity: '1' }));
    const verdicts = await look(rows);
    expect(verdicts.filter(({ suggestsSync }) => suggestsSync)).toHaveLength(rows.length);
    expect(requests()).toBe(0);
  });

  it('is bounded a minute, whatever the rows say', async () => {
    const { clock, look, requests, metrc } = await setUp();
    for (let n = 0; n < 100; n += 1) await look([packageRow(tagOf(1), { quantity: String(n) })]);
    // Each look lets two seconds pass.
    expect(requests()).toBeLessThan(140);
    const before = metrc.received.length;
    for (let n = 0; n < 100; n += 1) await look([]);
    const many = Array.from({ length: 15 }, (_, n) => packageRow(tagOf(n + 1), { quantity: '1' }));
    for (let n = 0; n < 10; n += 1) {
      await clock.pass(1);
      void look(many.map((row) => ({ ...row, fields: { ...row.fields, quantity: String(n + 2) } })));
    }
    await clock.pass(10_000);
    expect(metrc.received.length - before).toBeLessThanOrEqual(40);
  });

  it('is nothing at all without keys: the read fails, and the row stays as it was', async () => {
    const { worker, look, requests } = await setUp();
    worker.person.key = { kind: 'locked' };
    const row = packageRow(tagOf(1), { quantity: '90' });
    await look([row]);
    const [verdict] = await look([row]);
    expect(verdict).toMatchObject({ code: 'no-reading', suggestsSync: true });
    expect(requests()).toBe(0);
  });
});
