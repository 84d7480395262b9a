import type { OpsDb } from '../../data/ops-db';
import type { ActionWorld, Seen } from '../../domain/actions/define-action';
import { patchOn } from '../../domain/actions/patch-on';
import { newKeysOf } from '../../domain/actions/refs-of';
import { actionOf } from '../../domain/actions/registry';
import type { ActionRecord, Subject } from '../../domain/records';
import { type Sentence, say } from '../../domain/sentence';
import { keyOfSubject, recordName, sameValue, showValue, withPatch } from '../../domain/subject';

/**
 * A change in Metrc, in what this action guards, since the person decided. The baseline is what the person saw, moved
 * forward by every own action on the record that was confirmed since.
 * @returns null when there is none: LastModified alone never is a conflict
 */
export async function findConflict(ops: OpsDb, action: ActionRecord, now: Subject): Promise<Sentence | null> {
  if (!action.baseline) return null;
  const moved = movedSinceSent(action, now);
  if (moved) return moved;
  const expected = afterImage(action.baseline, await confirmedSince(ops, action));
  for (const guard of actionOf(action.type).guards) {
    if (!sameValue(expected, now, guard)) return changed(expected, now, guard);
  }
  return null;
}

/**
 * An action that went out before and was not found then may have taken effect late: a change by an amount would count
 * twice. Whatever moved the quantity meanwhile, a person looks first.
 */
function movedSinceSent(action: ActionRecord, now: Subject): Sentence | null {
  const { before } = action;
  if (!mayHaveBeenSent(action) || !before) return null;
  const { counters = [], repeat } = actionOf(action.type);
  const moved = counters.find((field) => !sameValue(before, now, field));
  if (moved !== undefined) return changed(before, now, moved);
  // Another computer may have sent it, and a third hand have brought the number back.
  const countsTwice = action.fromBackup !== undefined && (repeat !== 'absolute' || counters.length > 0);
  return countsTwice && before.lastModified !== now.lastModified ? say('conflict_since_backup') : null;
}

/**
 * What an earlier sending of this action made after all: a record on its new tag, or of its new name. It was not there
 * when that one was sent.
 */
export function lateEffect(action: ActionRecord, around: Pick<ActionWorld, 'others' | 'named'>): Sentence | null {
  if (!mayHaveBeenSent(action)) return null;
  const keys = newKeysOf(actionOf(action.type), action.input).filter((key) => around.others[key]);
  const found = [...keys.map(recordName), ...around.named.map((one) => recordName(keyOfSubject(one)))];
  return found[0] === undefined ? null : say('conflict_there_already', found[0]);
}

/**
 * What an earlier sending of this action set is there after all: in a batch of which another row was refused, or late.
 * Only of what is known by its value: a number that moved may be somebody else's doing.
 */
export function isFound(action: ActionRecord, around: Pick<Seen, 'record' | 'others' | 'named'>): boolean {
  const { effects, evidence } = actionOf(action.type);
  if (action.requestHash === null || !action.before || evidence !== 'value') return false;
  return effects(action.input, action.before, { ...around, ...unasked }) === 1;
}

/** What is looked at only of a write that was answered, or is waited for. */
const unasked = { word: null, marked: null, entries: null, listing: 'not-known' } as const;

/** By this computer, or by the one whose backup it comes from. */
function mayHaveBeenSent({ requestHash, fromBackup }: ActionRecord): boolean {
  return requestHash !== null || fromBackup !== undefined;
}

function changed(before: Subject, now: Subject, field: string): Sentence {
  return say('conflict_changed', showValue(before, field), showValue(now, field));
}

// From what each found before it was sent: the person may have seen its effect already, and -10 counts once.
function afterImage(seen: Subject, confirmed: readonly ActionRecord[]): Subject {
  let view = seen;
  for (const other of confirmed) view = withPatch(view, patchOn(other, view, other.before ?? view));
  return view;
}

async function confirmedSince(ops: OpsDb, action: ActionRecord): Promise<ActionRecord[]> {
  const [record = ''] = action.records;
  const all = await ops.actions.where('records').equals(record).toArray();
  return all
    .filter(
      (other) =>
        other.facility === action.facility && other.state === 'confirmed' && (other.endedAt ?? 0) >= action.baselineAt,
    )
    .filter((other) => other.id !== action.id)
    .sort((a, b) => (a.endedAt ?? 0) - (b.endedAt ?? 0));
}
