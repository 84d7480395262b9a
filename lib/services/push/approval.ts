import type { OpsDb } from '../../data/ops-db';
import { writeSetting } from '../../data/settings';
import type { FacilityKey } from '../../domain/facility';
import type { ActionRecord } from '../../domain/records';
import { type Sentence, say } from '../../domain/sentence';
import { keyMarkOf } from './key-mark';
import { linesOf } from './move-action';
import type { Note } from './note-as-seen';
import type { KeyState, PushParts } from './push-parts';

const settingOf = (facility: string) => `approval:${facility}`;

/** Facilities at which a second person has to approve every action. */
export async function approvalFacilities(ops: OpsDb): Promise<Set<FacilityKey>> {
  const start = settingOf('');
  const settings = await ops.settings.where('key').startsWith(start).toArray();
  return new Set(settings.filter(({ value }) => value).map(({ key }) => key.slice(start.length) as FacilityKey));
}

/** Switches approval on or off at a facility. Activity tells who did, since it lets go what waits. */
export async function setApproval(
  ops: OpsDb,
  { facility, on, who, now }: { facility: FacilityKey; on: boolean; who: string; now: number },
): Promise<void> {
  await ops.transaction('rw', ops.settings, ops.activity, async () => {
    await writeSetting(ops, settingOf(facility), on);
    const what = say(on ? 'approval_switched_on' : 'approval_switched_off');
    const about = { facility, record: '', at: now, who, what, before: null, after: null, actionId: null };
    await ops.activity.add({ id: `${facility}|approval|${on}|${now}`, kind: 'decided', ...about });
  });
}

/** True while nobody but its taker has looked at a queued action of such a facility. */
export function waitsForApproval(action: ActionRecord, asking: ReadonlySet<FacilityKey>): boolean {
  return action.state === 'queued' && isUnapproved(action, asking);
}

/** True where a second person is asked for, and none has looked. */
export function isUnapproved(action: ActionRecord, asking: ReadonlySet<FacilityKey>): boolean {
  return asking.has(action.facility) && !action.approvedBy;
}

/** With which key each waiting action was taken, while that key is here: a new name alone is no other person. */
export function keyMarks(
  actions: readonly ActionRecord[],
  keysOf: (action: ActionRecord) => KeyState,
  asking: ReadonlySet<FacilityKey>,
): Note[] {
  const marks: Note[] = [];
  for (const seen of actions) {
    const keys = keysOf(seen);
    if (seen.keyMark || !waitsForApproval(seen, asking) || keys.kind !== 'ready') continue;
    if (isSamePerson(keys.person, seen.person))
      marks.push({ seen, changes: { keyMark: keyMarkOf(seen.id, keys.keys.userKey) } });
  }
  return marks;
}

/**
 * Approves an action. The sender stays the person who took it: it goes out with that person's key.
 * @param approver whose keys are open here; null where none are
 * @returns a sentence saying why not
 */
export async function approveAction(
  parts: Pick<PushParts, 'ops' | 'clock' | 'changed'>,
  { id, approver }: { id: string; approver: { person: string; userKey: string } | null },
): Promise<{ ok: true } | { ok: false; sentence: Sentence }> {
  const { ops, clock } = parts;
  if (!approver) return { ok: false, sentence: say('approve_no_keys') };
  const result = await ops.transaction('rw', ops.actions, ops.activity, async () => {
    const action = await ops.actions.get(id);
    if (action?.state !== 'queued' || action.hold !== 'approval') return say('decide_too_late');
    const isSameKey = action.keyMark === keyMarkOf(id, approver.userKey);
    if (isSamePerson(approver.person, action.person) || isSameKey) return say('approve_same', action.person);
    const approved = { ...action, approvedBy: approver.person, hold: null };
    await ops.actions.put(approved);
    const line = { kind: 'decided' as const, what: say('decided_approve'), who: approver.person };
    await ops.activity.bulkAdd(linesOf(approved, line, clock.now()));
    return approved;
  });
  if ('key' in result) return { ok: false, sentence: result };
  parts.changed(result.facility, result.records);
  return { ok: true };
}

function isSamePerson(a: string, b: string): boolean {
  return a.trim().toLowerCase() === b.trim().toLowerCase();
}
