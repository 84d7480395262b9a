import { describe, expect, it } from 'vitest';
import type { FacilityStatus } from '@/lib/domain/facility-status';
import { facility, tagOf } from '@/lib/testing/fake-worker';
import { newShop, pullOnce } from '@/lib/testing/pull-world';
import { importReadings } from './import-readings';
import { listTally } from './list-tally';

const status = { license: 'C11-0000511-LIC' } as FacilityStatus;

async function setUp() {
  const shop = await newShop(12);
  const { clock, worker } = shop;
  await pullOnce(clock, worker);
  await clock.pass(3_600_000);
  const rows = [1, 2, 900].map((n) => ({ tag: tagOf(n), quantity: n === 2 ? '90' : '100', unit: 'ea', place: null }));
  const terms = { kind: 'file', name: 'Count', covers: 'some', delayMinutes: 0, who: 'Anna' } as const;
  await importReadings(
    { ops: worker.ops, clock, newId: () => 'count' },
    { facility, asOf: clock.now(), rows, ...terms },
  );
  await clock.pass(5_000);
  await pullOnce(clock, worker);
  const record = await worker.ops.facilities.get(facility);
  if (!record) throw new Error('not set up');
  const ask = (connected = true) =>
    listTally({ ops: worker.ops, cache: worker.cache, clock }, { ...record, connected }, status);
  return { ...shop, ask };
}

describe('the tally of a whole list', () => {
  it('counts nothing before the facility was compared', async () => {
    const { ask } = await setUp();
    expect(await ask()).toMatchObject({ counts: {}, local: { kind: 'only-local', count: 0 } });
  });

  it('counts verdicts over all packages, and names tags that Metrc does not show', async () => {
    const { ask, worker } = await setUp();
    await worker.compare.facility(facility);
    const { counts, local } = await ask();
    expect(counts).toMatchObject({ 'in-sync': 1, variance: 1, 'only-local': 1 });
    expect(local).toEqual({ kind: 'only-local', tags: [tagOf(900)], count: 1 });
  });

  it('can say without keys only what was counted', async () => {
    const { ask, worker } = await setUp();
    await worker.cache.packages.clear();
    expect((await ask(false)).local).toEqual({ kind: 'counted', tags: [1, 2, 900].map(tagOf), count: 3 });
  });
});
