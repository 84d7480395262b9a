import 'fake-indexeddb/auto';
import { expect, it } from 'vitest';
import { entryOf } from '@/lib/testing/counts';
import { oldOps } from '@/lib/testing/old-ops';
import { OpsDb } from '../ops-db';

it.each([1, 2, 3, 4])('keeps what version %i had, and begins without counts put together', async (version) => {
  const name = `ops-before-joints-${version}`;
  const db = oldOps(name, version);
  await db.table('settings').put({ key: 'kept', value: version });
  if (version >= 4) await db.table('countEntries').put(entryOf());
  db.close();
  const ops = new OpsDb(name);
  expect(await ops.settings.get('kept')).toEqual({ key: 'kept', value: version });
  expect(await ops.countEntries.count()).toBe(version >= 4 ? 1 : 0);
  expect(await ops.countJoints.count()).toBe(0);
  ops.close();
});
