import type { OpsDb } from '../data/ops-db';
import type { FacilityKey } from '../domain/facility';
import type { ActionRecord } from '../domain/records';
import type { PushParts } from '../services/push/push-parts';
import { annasKeys } from './fake-worker';

/** Two facilities, at two hosts. */
export const here = 'ca:C11-0000511-LIC' as FacilityKey;
export const there = 'mi:AU-P-000111' as FacilityKey;

/** What {@link partsOver} says is now, epoch ms. */
export const nowHere = 10_000;

/** A queued action that can be sent, on a record of its own; its id is `a` and its place in the order. */
export function waitingAction(order: number, changes: Partial<ActionRecord> = {}): ActionRecord {
  return {
    id: `a${order}`,
    facility: here,
    type: 'package.note',
    records: [`TAG${order}`],
    input: {},
    state: 'queued',
    hold: null,
    order,
    person: 'Anna',
    dueAt: 0,
    ...changes,
  } as ActionRecord;
}

/** As much of the push as a look at the queue needs, with Anna's keys. */
export function partsOver(ops: OpsDb): PushParts {
  const keyState = async () => ({ kind: 'ready' as const, person: 'Anna', keys: annasKeys });
  return { ops, clock: { now: () => nowHere }, keyState } as unknown as PushParts;
}
