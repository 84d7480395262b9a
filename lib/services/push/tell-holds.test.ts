import 'fake-indexeddb/auto';
import { beforeEach, expect, it } from 'vitest';
import { OpsDb } from '@/lib/data/ops-db';
import type { FacilityRecord } from '@/lib/domain/records';
import { annasKeys } from '@/lib/testing/fake-worker';
import { waitingAction as action, here, partsOver } from '@/lib/testing/queued-actions';
import { setApproval } from './approval';
import type { KeyState } from './push-parts';
import { survey } from './survey';
import { createTeller } from './tell-holds';

let ops: OpsDb;
let now = 0;
let named = 0;
let keys: KeyState;
let calls: number;
let tell: ReturnType<typeof createTeller>;

const parts = () => ({
  ...partsOver(ops),
  clock: { now: () => now, sleep: async () => {} },
  keyState: async () => keys,
});
const near = () => survey(parts(), { enough: 1, busy: new Set() });
const holdOf = async (order: number) => (await ops.actions.get(`a${order}`))?.hold;

/** One turn of the queue. @returns whether there was something to tell */
async function turn(): Promise<boolean> {
  const telling = tell(await near(), calls);
  await telling;
  return telling !== null;
}

beforeEach(async () => {
  named += 1;
  ops = new OpsDb(`tell-${named}`);
  await ops.facilities.put({ facility: here } as FacilityRecord);
  now = 10_000_000;
  calls = 1;
  keys = { kind: 'ready', person: 'Anna', keys: annasKeys };
  tell = createTeller(parts());
  await ops.actions.bulkPut(Array.from({ length: 30 }, (_, n) => action(n + 1)));
  await ops.actions.put(action(40, { records: ['TAG1'] }));
});

it('tells of all that waits when a run begins', async () => {
  expect(await turn()).toBe(true);
  expect(await holdOf(40)).toBe('earlier-action');
});

it('tells of what no look reaches again some seconds later, and not at every turn', async () => {
  await turn();
  await ops.actions.put(action(1, { state: 'confirmed' }));
  now += 9_000;
  expect(await turn()).toBe(false);
  expect(await holdOf(40)).toBe('earlier-action');
  now += 1_000;
  expect(await turn()).toBe(true);
  expect(await holdOf(40)).toBeNull();
});

it('looks again soon after the clock was set back', async () => {
  await turn();
  now -= 3_600_000;
  expect(await turn()).toBe(true);
});

it('tells of all at once when the keys are locked, and when they are back', async () => {
  await turn();
  keys = { kind: 'locked' };
  await turn();
  expect(await holdOf(30)).toBe('key-locked');
  keys = { kind: 'ready', person: 'Anna', keys: annasKeys };
  await turn();
  expect([await holdOf(30), await holdOf(40)]).toEqual([null, 'earlier-action']);
});

it('marks the key of each new action at once where somebody has to approve it', async () => {
  await ops.actions.bulkPut(Array.from({ length: 30 }, (_, n) => action(n + 1, { approvedBy: 'Ben' })));
  await ops.actions.delete('a40');
  await setApproval(ops, { facility: here, on: true, who: 'Olga', now });
  await turn();
  await ops.actions.put(action(50));
  calls += 1;
  expect(await turn()).toBe(true);
  expect(await ops.actions.get('a50')).toMatchObject({ hold: 'approval', keyMark: expect.any(String) });
  expect(await turn()).toBe(false);
});

it('tells one thing at a time', async () => {
  const look = await near();
  const first = tell(look, calls);
  expect(tell(look, calls)).toBeNull();
  await first;
});
