import type { OpsDb } from '../../data/ops-db';
import { type ActionEvent, next } from '../../domain/action-state';
import type { ActionRecord, ActivityRecord } from '../../domain/records';
import { recordName } from '../../domain/subject';

/** A line to write with a move. */
export type ActivityLine = Pick<ActivityRecord, 'kind' | 'what'> &
  Partial<Pick<ActivityRecord, 'before' | 'after' | 'who'>>;

/**
 * Moves one action by one event, in one durable transaction with its line of activity. The only way a state changes.
 * @param move.epoch fence: a runner of an older epoch changes nothing; null for a person's decision
 * @returns the action afterwards, or null when the event meant nothing (a late echo, a lost race)
 */
export async function moveAction(
  ops: OpsDb,
  id: string,
  move: { event: ActionEvent; epoch: number | null; now: number; changes?: Partial<ActionRecord>; line?: ActivityLine },
): Promise<ActionRecord | null> {
  return ops.transaction('rw', ops.actions, ops.activity, async () => {
    const action = await ops.actions.get(id);
    if (!action || (move.epoch !== null && action.epoch > move.epoch)) return null;
    const state = next(action.state, move.event);
    if (state === 'ignored') return null;
    const moved: ActionRecord = { ...action, ...move.changes, state };
    if (move.epoch !== null) moved.epoch = move.epoch;
    if (state !== 'queued') moved.hold = null;
    await ops.actions.put(moved);
    if (move.line) await ops.activity.bulkAdd(linesOf(moved, move.line, move.now));
    return moved;
  });
}

/** Notes something on an action that does not move it: a hold, the next look. */
export async function noteOnAction(ops: OpsDb, id: string, changes: Partial<ActionRecord>): Promise<void> {
  await ops.actions
    .where('id')
    .equals(id)
    .modify((action) => {
      Object.assign(action, changes);
    });
}

/** One line for each record that the action touches. */
export function linesOf(action: ActionRecord, line: ActivityLine, now: number): ActivityRecord[] {
  // What begins without a record has its line all the same.
  const keys = action.records.length ? action.records : [''];
  return keys.map((record) => ({
    id: `${action.id}|${action.attempts}|${line.kind}|${action.state}|${record}|${now}`,
    facility: action.facility,
    record: recordName(record),
    at: now,
    who: action.person,
    before: null,
    after: null,
    actionId: action.id,
    ...(tellsOfSending.includes(line.kind) ? requestOf(action) : {}),
    ...line,
  }));
}

const tellsOfSending: readonly ActivityRecord['kind'][] = ['sent', 'confirmed', 'problem'];

/** What went out for an action, and what came back: none of it for one that was never sent. */
export function requestOf(action: ActionRecord): Pick<ActivityRecord, 'request' | 'sentAt' | 'answer'> {
  const { requestLine, requestHash, sentAt, httpStatus, refusal, state } = action;
  if (requestHash === null || sentAt === null) return {};
  const answer = [httpStatus, refusal].filter((part) => part !== null).join(' ');
  return {
    request: [requestLine, `SHA-256 ${requestHash}`].filter(Boolean).join(', '),
    sentAt,
    // While it is being sent, what is noted is the answer to an earlier sending.
    ...(answer && state !== 'sending' ? { answer } : {}),
  };
}
