import 'fake-indexeddb/auto';
import { expect, it } from 'vitest';
import { oldOps } from '@/lib/testing/old-ops';
import { OpsDb } from '../ops-db';

it.each([1, 2])('keeps the readings of version %i, and begins without differences', async (version) => {
  const name = `ops-before-differences-${version}`;
  const db = oldOps(name, version);
  await db.table('readings').put({ facility: 'ca:A', tag: '1A4', sourceId: 's', quantity: '4', unit: 'Each', asOf: 1 });
  await db.table('sources').put({ id: 's', facility: 'ca:A', asOf: 1 });
  db.close();
  const ops = new OpsDb(name);
  expect(await ops.readings.toArray()).toMatchObject([{ tag: '1A4', quantity: '4' }]);
  expect(await ops.sources.count()).toBe(1);
  expect(await ops.differences.count()).toBe(0);
  expect(await ops.readingBlocks.count()).toBe(0);
  ops.close();
});
