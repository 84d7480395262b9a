import 'fake-indexeddb/auto';
import { expect, it } from 'vitest';
import { oldOps } from '@/lib/testing/old-ops';
import { OpsDb } from '../ops-db';

it.each([1, 2, 3])('keeps the readings of version %i, and begins without counts', async (version) => {
  const name = `ops-before-counts-${version}`;
  const db = oldOps(name, version);
  await db.table('readings').put({ facility: 'ca:A', tag: '1A4', sourceId: 's', quantity: '4', unit: 'Each', asOf: 1 });
  if (version >= 3) await db.table('differences').put({ id: 'd', facility: 'ca:A', record: '1A4', standing: 'open' });
  db.close();
  const ops = new OpsDb(name);
  expect(await ops.readings.toArray()).toMatchObject([{ tag: '1A4', quantity: '4' }]);
  expect(await ops.differences.count()).toBe(version >= 3 ? 1 : 0);
  for (const table of [ops.countSessions, ops.countEntries, ops.countPlans]) expect(await table.count()).toBe(0);
  ops.close();
});
