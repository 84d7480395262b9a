import 'fake-indexeddb/auto';
import { expect, it } from 'vitest';
import { oldOps } from '@/lib/testing/old-ops';
import { OpsDb } from '../ops-db';

const facility = 'ca:C11-0000511-LIC';
const actions = [
  { id: 'c', facility, state: 'queued', order: 3, hold: null, dueAt: 0, records: ['T'] },
  { id: 'a', facility, state: 'queued', order: 1, hold: 'permission', dueAt: 9, records: ['T'] },
  { id: 'b', facility, state: 'confirmed', order: 2, hold: null, dueAt: 0, records: ['T'] },
];

it.each([1, 2, 3, 4, 5])('finds the actions of version %i in their order, and what is held', async (version) => {
  const name = `ops-before-order-${version}`;
  const db = oldOps(name, version);
  await db.table('actions').bulkPut(actions);
  db.close();
  const ops = new OpsDb(name);
  const inOrder = await ops.actions.where('[state+order]').between(['queued', 0], ['queued', Infinity]).toArray();
  expect(inOrder.map(({ id }) => id)).toEqual(['a', 'c']);
  expect(await ops.actions.where('[hold+dueAt]').equals(['permission', 9]).primaryKeys()).toEqual(['a']);
  expect(await ops.actions.where('hold').equals('permission').primaryKeys()).toEqual(['a']);
  expect(await ops.actions.where('[facility+state]').equals([facility, 'queued']).count()).toBe(2);
  expect(await ops.actions.toArray()).toEqual([actions[1], actions[2], actions[0]]);
  ops.close();
});
