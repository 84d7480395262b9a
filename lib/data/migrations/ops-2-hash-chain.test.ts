import 'fake-indexeddb/auto';
import { expect, it } from 'vitest';
import type { FacilityKey } from '@/lib/domain/facility';
import { oldOps } from '@/lib/testing/old-ops';
import { OpsDb } from '../ops-db';
import { verifyActivity } from '../verify-activity';

const [a, b] = ['ca:A', 'ca:B'] as FacilityKey[] as [FacilityKey, FacilityKey];

function oldLine(n: number) {
  const said = { record: '1A4', at: n, kind: 'queued', who: 'Anna', what: { key: 'action_note' } };
  return { id: `line-${n}`, facility: n % 3 ? a : b, ...said, before: null, after: null, actionId: `action-${n}` };
}

/** The queue's database as the first version made it. */
async function firstVersion(name: string, lines: number): Promise<void> {
  const db = oldOps(name, 1);
  await db.table('actions').put({ id: 'action-1', facility: a, state: 'queued', order: 1, records: ['1A4'] });
  await db.table('settings').put({ key: 'order', value: 1 });
  await db.table('activity').bulkAdd(Array.from({ length: lines }, (_, n) => oldLine(n)));
  db.close();
}

it('chains the activity of every facility, and goes on from there', async () => {
  await firstVersion('ops-of-version-1', 2_501);
  const ops = new OpsDb('ops-of-version-1');
  expect(await verifyActivity(ops, a)).toMatchObject({ kind: 'sound', lines: 1_667 });
  expect(await verifyActivity(ops, b)).toMatchObject({ kind: 'sound', lines: 834 });
  const { seq, chain, ...first } = (await ops.activity.get({ id: 'line-1' })) ?? {};
  expect(first).toEqual(oldLine(1));
  expect(chain).toMatchObject({ number: 1, previous: '' });
  await ops.activity.add({ ...oldLine(3_000), id: 'new' } as never);
  expect(await verifyActivity(ops, b)).toMatchObject({ kind: 'sound', lines: 835 });
  expect(await ops.actions.count()).toBe(1);
  expect(await ops.outages.count()).toBe(0);
  ops.close();
});

it('opens a database in which nothing has happened yet', async () => {
  await firstVersion('ops-of-version-1-empty', 0);
  const ops = new OpsDb('ops-of-version-1-empty');
  expect(await verifyActivity(ops, a)).toEqual({ kind: 'sound', lines: 0, newestAt: null });
  ops.close();
});
