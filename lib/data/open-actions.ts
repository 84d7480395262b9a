import type { ActionState } from '../domain/action-state';
import type { FacilityKey } from '../domain/facility';
import type { ActionRecord } from '../domain/records';
import type { OpsDb } from './ops-db';

/** When an action is due that goes on only once a person asks for it, epoch ms. */
export const neverDue = Number.MAX_SAFE_INTEGER;

/** All actions in these states, oldest first. */
export async function actionsIn(ops: OpsDb, states: readonly ActionState[]): Promise<ActionRecord[]> {
  // State by state, whole: one look over several states would go row by row. In one transaction: none moves meanwhile.
  const found = await ops.transaction('r', ops.actions, () =>
    Promise.all(states.map((state) => inOrder(ops, state, -1).toArray())),
  );
  return found.flat().sort((a, b) => a.order - b.order);
}

/** How many actions of a facility are in these states: they may be many, and none is read for it. */
export async function countActions(ops: OpsDb, facility: FacilityKey, states: readonly ActionState[]): Promise<number> {
  // State by state: one look over several states would go key by key.
  const counts = await ops.transaction('r', ops.actions, () =>
    Promise.all(states.map((state) => ops.actions.where('[facility+state]').equals([facility, state]).count())),
  );
  return counts.reduce((sum, count) => sum + count, 0);
}

/** Any queued action of a facility: what holds all of them, such as an outage, holds it too. */
export function firstQueued(ops: OpsDb, facility: FacilityKey): Promise<ActionRecord | undefined> {
  return ops.actions.where('[facility+state]').equals([facility, 'queued']).first();
}

/** Up to so many queued actions that come after a place in the order, oldest first. */
export function queuedAfter(ops: OpsDb, order: number, most: number): Promise<ActionRecord[]> {
  return inOrder(ops, 'queued', order).limit(most).toArray();
}

/** Queued actions that Metrc refused to a person's key, and that wait until a person asks for them again. */
export async function notAllowed(ops: OpsDb): Promise<ActionRecord[]> {
  const held = await ops.actions.where('[hold+dueAt]').equals(['permission', neverDue]).toArray();
  return held.filter(({ state }) => state === 'queued');
}

function inOrder(ops: OpsDb, state: ActionState, after: number) {
  return ops.actions.where('[state+order]').between([state, after], [state, Number.POSITIVE_INFINITY], false);
}
