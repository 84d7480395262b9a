import 'fake-indexeddb/auto';
import Dexie from 'dexie';
import { expect, it } from 'vitest';
import { CacheDb } from '../cache-db';

/** The mirror as the first version made it. */
async function firstVersion(name: string): Promise<void> {
  const db = new Dexie(name);
  db.version(1).stores({
    packages: '[facility+tag], [facility+list]',
    vocabulary: '[facility+feed+key], [facility+feed]',
    adjustments: '[facility+window+key], [facility+tag]',
    cursors: '[facility+feed]',
    walks: 'id, [facility+feed]',
    points: '[facility+tag+from]',
    runs: 'id, [facility+startedAt], startedAt',
    tallies: 'facility',
  });
  await db.table('packages').put({ facility: 'ca:A', tag: '1A4', list: 'active' });
  await db.table('points').put({ facility: 'ca:A', tag: '1A4', from: 5, until: null });
  await db.table('vocabulary').put({ facility: 'ca:A', feed: 'items', key: '1', name: 'Buds' });
  await db.table('cursors').put({ facility: 'ca:A', feed: 'packages-active', asOf: 7 });
  await db.table('walks').put({ id: 'w', facility: 'ca:A', feed: 'items' });
  await db.table('runs').put({ id: 'r', facility: 'ca:A', startedAt: 1 });
  db.close();
}

it('keeps packages and their quantities, and lets every list begin its first pull anew', async () => {
  await firstVersion('cache-of-version-1');
  const cache = new CacheDb('cache-of-version-1');
  expect(await cache.packages.toArray()).toMatchObject([{ tag: '1A4', list: 'active' }]);
  expect(await cache.points.count()).toBe(1);
  for (const table of [cache.cursors, cache.walks, cache.runs, cache.records, cache.events, cache.seen, cache.missing])
    expect(await table.count(), table.name).toBe(0);
  expect(cache.tables.map(({ name }) => name)).not.toContain('vocabulary');
  cache.close();
});
