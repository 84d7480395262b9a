import 'fake-indexeddb/auto';
import Dexie from 'dexie';
import { expect, it } from 'vitest';
import { CacheDb } from '../cache-db';
import { addAllLists } from './cache-2-all-lists';

it('keeps the mirror of version 2 as it is', async () => {
  const db = new Dexie('cache-of-version-2');
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
  addAllLists(db);
  await db.table('packages').put({ facility: 'ca:A', tag: '1A4', list: 'active' });
  await db.table('cursors').put({ facility: 'ca:A', feed: 'packages-active', asOf: 7 });
  await db.table('tallies').put({ facility: 'ca:A', compared: 3, differ: 1, at: 5 });
  db.close();
  const cache = new CacheDb('cache-of-version-2');
  expect(await cache.packages.count()).toBe(1);
  expect(await cache.cursors.toArray()).toMatchObject([{ asOf: 7 }]);
  expect(await cache.tallies.toArray()).toMatchObject([{ compared: 3 }]);
  expect(await cache.standings.count()).toBe(0);
  cache.close();
});
