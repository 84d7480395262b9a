import 'fake-indexeddb/auto';
import Dexie from 'dexie';
import { expect, it } from 'vitest';
import { entryOf } from '@/lib/testing/counts';
import { OpsDb } from '../ops-db';
import { addDifferences } from './ops-3-differences';
import { addCounts } from './ops-4-counts';

const ofVersion1 = {
  facilities: 'facility',
  actions: 'id, [facility+state], order, *records',
  activity: '++seq, &id, [facility+seq], [facility+record+seq]',
  changes: 'id, [facility+record], [facility+openUntil]',
  sources: 'id, [facility+asOf]',
  readings: '[facility+tag+sourceId], [facility+sourceId]',
  settings: 'key',
};

it.each([1, 2, 3, 4])('keeps what version %i had, and begins without counts put together', async (version) => {
  const name = `ops-before-joints-${version}`;
  const db = new Dexie(name);
  db.version(1).stores(ofVersion1);
  if (version >= 2) db.version(2).stores({ outages: 'id, [host+startedAt]' });
  if (version >= 3) addDifferences(db);
  if (version >= 4) addCounts(db);
  await db.table('settings').put({ key: 'kept', value: version });
  if (version >= 4) await db.table('countEntries').put(entryOf());
  db.close();
  const ops = new OpsDb(name);
  expect(await ops.settings.get('kept')).toEqual({ key: 'kept', value: version });
  expect(await ops.countEntries.count()).toBe(version >= 4 ? 1 : 0);
  expect(await ops.countJoints.count()).toBe(0);
  ops.close();
});
