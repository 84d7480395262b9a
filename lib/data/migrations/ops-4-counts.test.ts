import 'fake-indexeddb/auto';
import Dexie from 'dexie';
import { expect, it } from 'vitest';
import { OpsDb } from '../ops-db';
import { addDifferences } from './ops-3-differences';

const ofVersion1 = {
  facilities: 'facility',
  actions: 'id, [facility+state], order, *records',
  activity: '++seq, &id, [facility+seq], [facility+record+seq]',
  changes: 'id, [facility+record], [facility+openUntil]',
  sources: 'id, [facility+asOf]',
  readings: '[facility+tag+sourceId], [facility+sourceId]',
  settings: 'key',
};

it.each([1, 2, 3])('keeps the readings of version %i, and begins without counts', async (version) => {
  const name = `ops-before-counts-${version}`;
  const db = new Dexie(name);
  db.version(1).stores(ofVersion1);
  if (version >= 2) db.version(2).stores({ outages: 'id, [host+startedAt]' });
  if (version >= 3) addDifferences(db);
  await db.table('readings').put({ facility: 'ca:A', tag: '1A4', sourceId: 's', quantity: '4', unit: 'Each', asOf: 1 });
  if (version >= 3) await db.table('differences').put({ id: 'd', facility: 'ca:A', record: '1A4', standing: 'open' });
  db.close();
  const ops = new OpsDb(name);
  expect(await ops.readings.toArray()).toMatchObject([{ tag: '1A4', quantity: '4' }]);
  expect(await ops.differences.count()).toBe(version >= 3 ? 1 : 0);
  for (const table of [ops.countSessions, ops.countEntries, ops.countPlans]) expect(await table.count()).toBe(0);
  ops.close();
});
