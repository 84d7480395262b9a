import 'fake-indexeddb/auto';
import { describe, expect, it } from 'vitest';
import type { RecordRow } from '@/lib/data/cache-db';
import { incomingDeliveries, plantRooms } from '@/lib/data/check-world';
import type { CountTerms } from '@/lib/domain/count/count-session';
import { usualTerms } from '@/lib/testing/counts';
import { type FakeWorker, facility } from '@/lib/testing/fake-worker';
import { newShop } from '@/lib/testing/pull-world';
import { moveCount } from './end-count';
import { planCount } from './plan-count';
import { addEntry, recordScan, standAt, undoEntry } from './record-scan';
import { startCount } from './start-count';

const id = '00000000-0000-4000-8000-000000000001';
const tagOf = (n: number) => `1A4FF010000002200000${String(n).padStart(4, '0')}`;
const usual = { ...usualTerms, repeats: 'refuse', eachScan: 'one' } as const;

function row(key: string, name: string, feed: string, raw: object, more: Partial<RecordRow> = {}): RecordRow {
  return { facility, entity: 'plant', key, feed, parent: '', name, lastModified: null, pulledAt: 1, raw, ...more };
}

/** Six plants in three rooms, and a delivery of three packages; nothing was pulled. */
async function farm(terms: Pick<CountTerms, 'kind' | 'scope'> & Partial<CountTerms>) {
  const shop = await newShop(1);
  const { worker } = shop;
  const rooms = ['Veg', 'Veg', 'Veg', 'Bloom', 'Dry'];
  const plants = rooms.map((LocationName, n) =>
    row(String(n), tagOf(n), n % 2 ? 'plants-flowering' : 'plants-vegetative', { LocationName, StrainName: 'Haze' }),
  );
  const over = row('5', tagOf(5), 'plants-inactive', { LocationName: 'Veg', HarvestedDate: '2026-11-01' });
  const delivery = { ShipperFacilityName: 'Lofty', DeliveryPackageCount: 3 };
  const incoming = row('77', '0000000042', 'transfers-incoming', delivery, { entity: 'transfer-delivery' });
  const shipped = [10, 2.5, 8].map((ShippedQuantity, n) =>
    row(
      `77|${n}`,
      tagOf(100 + n),
      'transfer-packages',
      { ItemName: 'Buds', ShippedQuantity, ShippedUnitOfMeasureName: 'Grams' },
      { entity: 'transfer-package', parent: '77' },
    ),
  );
  await worker.cache.records.bulkPut([...plants, over, incoming, ...shipped]);
  const start = { id, facility, name: 'Check', who: 'Anna', recountOf: null, terms: { ...usual, ...terms } };
  expect(await startCount(worker, start)).toBeNull();
  const session = await worker.ops.countSessions.get(id);
  if (session) await planCount(worker, session);
  let scans = 0;
  const scan = (n: number, how: 'scanned' | 'typed' = 'scanned') => {
    scans += 1;
    return recordScan(worker, { sessionId: id, id: `scan-${scans}`, text: tagOf(n), how });
  };
  const handIn = (isWhole: boolean) => moveCount(worker, { id, kind: 'handed-in', who: 'Anna', note: '', isWhole });
  return { ...shop, scan, handIn, plan: () => worker.ops.countPlans.get(id) };
}

async function outcomesOf(worker: FakeWorker) {
  const plan = await worker.ops.countPlans.get(id);
  return Object.fromEntries((plan?.check?.results ?? []).map(({ tag, outcome }) => [Number(tag.slice(-4)), outcome]));
}

describe('a presence count of plants', () => {
  const terms = { kind: 'presence', scope: { by: 'places', names: ['Veg', 'Bloom'] } } as const;
  const wanted = () => farm({ ...terms, scope: { by: 'places', names: [...terms.scope.names] } });

  it('knows what is to be found, room by room, and answers each scan at once', async () => {
    const { worker, scan, plan } = await wanted();
    expect((await plan())?.zones.map(({ name, tags }) => [name, tags.length])).toEqual([
      ['Bloom', 1],
      ['Veg', 3],
    ]);
    await standAt(worker.ops, id, 'Veg');
    expect(await scan(0)).toMatchObject({ kind: 'added', said: [{ key: 'check_seen', args: [tagOf(0)] }] });
    expect(await scan(0)).toMatchObject({ kind: 'refused', sentence: { key: 'count_again_refused' } });
    expect(await scan(3)).toMatchObject({ kind: 'added', said: [{}, { key: 'check_other_room', args: ['Bloom'] }] });
    expect(await scan(5)).toMatchObject({ kind: 'added', said: [{}, { key: 'check_plant_over' }] });
    expect(await scan(900)).toMatchObject({ kind: 'added', said: [{}, { key: 'check_no_plant' }] });
  });

  it('keeps what it came to, and makes no reading and nothing to send of it', async () => {
    const { worker, scan, handIn } = await wanted();
    await standAt(worker.ops, id, 'Veg');
    for (const n of [0, 3, 4, 5, 900]) await scan(n);
    expect(await handIn(true)).toMatchObject({ session: { state: 'done' }, tags: [] });
    expect(await outcomesOf(worker)).toEqual({
      0: 'present',
      1: 'missing',
      2: 'missing',
      3: 'other-room',
      4: 'other-room',
      5: 'unexpected',
      900: 'unexpected',
    });
    expect(await worker.ops.readings.count()).toBe(0);
    expect(await worker.ops.actions.count()).toBe(0);
  });

  it('says of an empty room that all is missing', async () => {
    const { worker, handIn } = await wanted();
    await handIn(true);
    expect(Object.values(await outcomesOf(worker))).toEqual(['missing', 'missing', 'missing', 'missing']);
  });

  it('offers the rooms in which Metrc has living plants', async () => {
    const { worker } = await wanted();
    expect(await plantRooms(worker.cache, facility)).toEqual(['Bloom', 'Dry', 'Veg']);
  });
});

describe('the check of an incoming manifest', () => {
  const terms = { kind: 'manifest', scope: { by: 'delivery', key: '77', name: '0000000042' } } as const;

  it('ticks what is scanned as shipped, and asks where a tag is typed or not listed', async () => {
    const { worker, scan, handIn } = await farm(terms);
    expect(await scan(100)).toMatchObject({ kind: 'added', quantity: '10', unit: 'Grams' });
    const asked = await scan(101, 'typed');
    expect(asked).toMatchObject({ kind: 'ask', finding: { offered: '2.5', unit: 'Grams', item: 'Buds' } });
    await addEntry(worker, { sessionId: id, id: 'e', tag: tagOf(101), quantity: '2.4', unit: 'Grams', how: 'typed' });
    expect(await scan(900)).toMatchObject({ kind: 'ask', finding: { kind: 'stranger' } });
    await addEntry(worker, { sessionId: id, id: 'f', tag: tagOf(900), quantity: '1', unit: 'Each', how: 'scanned' });
    await handIn(true);
    expect(await outcomesOf(worker)).toEqual({ 100: 'ticked', 101: 'short', 102: 'not-arrived', 900: 'unknown' });
    expect(await worker.ops.readings.count()).toBe(0);
  });

  it('takes a tick back and says more instead', async () => {
    const { worker, scan, handIn } = await farm(terms);
    await scan(102);
    await undoEntry(worker, id, null);
    expect(await scan(102, 'typed')).toMatchObject({ kind: 'ask' });
    await addEntry(worker, { sessionId: id, id: 'e', tag: tagOf(102), quantity: '9', unit: 'Grams', how: 'typed' });
    await handIn(false);
    expect(await outcomesOf(worker)).toEqual({ 102: 'over' });
  });

  it('offers deliveries as Metrc lists them', async () => {
    const { worker } = await farm(terms);
    expect(await incomingDeliveries(worker.cache, facility)).toEqual([
      { key: '77', manifest: '0000000042', shipper: 'Lofty', packages: 3, receivedAt: null },
    ]);
  });
});
