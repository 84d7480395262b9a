import 'fake-indexeddb/auto';
import { beforeEach, expect, it } from 'vitest';
import { waitingAction as action, there } from '@/lib/testing/queued-actions';
import { actionsIn, neverDue, notAllowed, queuedAfter } from './open-actions';
import { OpsDb } from './ops-db';

let ops: OpsDb;
let named = 0;

beforeEach(async () => {
  named += 1;
  ops = new OpsDb(`open-${named}`);
  await ops.actions.bulkPut([
    action(5),
    action(3, { facility: there }),
    action(1, { state: 'rejected' }),
    action(2, { state: 'confirmed' }),
    action(4, { hold: 'permission', dueAt: neverDue }),
    action(6, { hold: 'permission' }),
    action(0, { state: 'sending' }),
  ]);
});

const idsOf = (actions: readonly { id: string }[]) => actions.map(({ id }) => id);

it('finds the actions of several states, over all facilities, in the order of acceptance', async () => {
  expect(idsOf(await actionsIn(ops, ['queued', 'rejected']))).toEqual(['a1', 'a3', 'a4', 'a5', 'a6']);
  expect(idsOf(await actionsIn(ops, ['sending', 'confirmed']))).toEqual(['a0', 'a2']);
});

it('reads the queue a stretch at a time', async () => {
  expect(idsOf(await queuedAfter(ops, -1, 2))).toEqual(['a3', 'a4']);
  expect(idsOf(await queuedAfter(ops, 4, 2))).toEqual(['a5', 'a6']);
  expect(idsOf(await queuedAfter(ops, 3, Number.POSITIVE_INFINITY))).toEqual(['a4', 'a5', 'a6']);
});

it('finds what Metrc refused, and not what waits because of it', async () => {
  expect(idsOf(await notAllowed(ops))).toEqual(['a4']);
});
