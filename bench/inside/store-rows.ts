import { CacheDb } from '@/lib/data/cache-db';
import type { MetrcClient } from '@/lib/data/metrc/client';
import { OpsDb } from '@/lib/data/ops-db';
import type { FacilityKey } from '@/lib/domain/facility';
import { packagesActive } from '@/lib/domain/feeds/packages-active';
import { newWalk } from '@/lib/domain/walk';
import { systemClock } from '@/lib/platform/clock';
import type { Running } from '@/lib/services/pull/pull-parts';
import { storeRows } from '@/lib/services/pull/store-rows';
import sample from '@/lib/testing/samples/packages-active.json';

const facility = 'ca:C11-0000511-LIC' as FacilityKey;
const [row] = sample.Data;

/** Rows as Metrc answers them, each a record of its own. */
function rows(count: number, from: number) {
  return Array.from({ length: count }, (_, n) => {
    const id = from + n;
    const at = new Date(Date.UTC(2026, 0, 1) + id * 1_000).toISOString().replace('Z', '0000+00:00');
    const raw = { ...structuredClone(row), Id: id, Label: `1A4FF${String(id).padStart(19, '0')}`, LastModified: at };
    return { parsed: packagesActive.row.parse(raw), raw };
  });
}

/** Stores rows as a first pull does, in transactions of `group` rows. @returns rows a second, and what was stored */
export async function storeAsPull(count: number, group: number) {
  const name = `bench-${Math.random()}`;
  const [ops, cache] = [new OpsDb(`${name}-ops`), new CacheDb(`${name}-cache`)];
  await Promise.all([ops.open(), cache.open()]);
  const running: Running = {
    parts: {
      ops,
      cache,
      metrc: {} as MetrcClient,
      clock: systemClock,
      feeds: [packagesActive],
      report: async () => {},
      assertKeys: async () => {},
      readers: () => 4,
      tryNow: () => {},
      hurry: () => {},
      changed: () => {},
    },
    facility,
    runId: 'bench',
    feeds: [packagesActive],
    priority: 'bulk',
    counts: { requests: 0, rows: 0, changed: 0, unfit: 0, faults: 0, bytes: 0 },
    warnings: [],
    progress: { done: 0, total: 0 },
  };
  const walk = newWalk({ facility, feed: packagesActive.id, pass: 'first' }, [0, 1]);
  await cache.walks.put(walk);
  const all = rows(count, 1);
  const before = performance.now();
  for (let start = 0; start < count; start += group) {
    const read = { seenAt: Date.now(), pass: 'first' as const };
    await storeRows(running, packagesActive, all.slice(start, start + group), read, async () => {
      await cache.walks.update(walk.id, { nextPage: start });
    });
  }
  const perSecond = count / ((performance.now() - before) / 1_000);
  const stored = { packages: await cache.packages.toArray(), points: await cache.points.toArray() };
  await Promise.all([ops.delete(), cache.delete()]);
  return { perSecond, stored };
}

/** Stores the same rows in stores with the same keys and indexes, with nothing but IndexedDB. */
export async function storePlainly(
  stored: Awaited<ReturnType<typeof storeAsPull>>['stored'],
  group: number,
): Promise<number> {
  const name = `plain-${Math.random()}`;
  const db = await opened(name);
  const before = performance.now();
  for (let start = 0; start < stored.packages.length; start += group) {
    await new Promise<void>((done, fail) => {
      const writing = db.transaction(['packages', 'points'], 'readwrite', { durability: 'relaxed' });
      const [packages, points] = [writing.objectStore('packages'), writing.objectStore('points')];
      for (const one of stored.packages.slice(start, start + group)) packages.put(one);
      for (const one of stored.points.slice(start, start + group)) points.put(one);
      writing.oncomplete = () => done();
      writing.onerror = () => fail(writing.error);
    });
  }
  const perSecond = stored.packages.length / ((performance.now() - before) / 1_000);
  db.close();
  indexedDB.deleteDatabase(name);
  return perSecond;
}

function opened(name: string): Promise<IDBDatabase> {
  return new Promise((done, fail) => {
    const opening = indexedDB.open(name, 1);
    opening.onupgradeneeded = () => {
      const packages = opening.result.createObjectStore('packages', { keyPath: ['facility', 'tag'] });
      packages.createIndex('[facility+list]', ['facility', 'list']);
      opening.result.createObjectStore('points', { keyPath: ['facility', 'tag', 'from'] });
    };
    opening.onsuccess = () => done(opening.result);
    opening.onerror = () => fail(opening.error);
  });
}
