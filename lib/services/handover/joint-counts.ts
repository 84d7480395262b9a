import { jointParts } from '../../data/joint-counts';
import type { OpsDb } from '../../data/ops-db';
import { type CountSession, coverageOf } from '../../domain/count/count-session';
import type { FacilityKey } from '../../domain/facility';
import { type AddedTag, addUp } from '../../domain/handover/add-up';
import type { JointCount } from '../../domain/handover/joint-count';
import { type Sentence, say } from '../../domain/sentence';
import type { Clock } from '../../platform/clock';
import { importReadings } from '../import-readings';

type Parts = { ops: OpsDb; clock: Clock };

/** Counts that a person wants to put together. */
export interface NewJoint {
  /** Made by the form: asked again after a lost answer, it is the same. */
  id: string;
  facility: FacilityKey;
  name: string;
  who: string;
  sessionIds: string[];
}

/** Puts finished counts together. Nothing becomes a reading by it. @returns why not; null where it did */
export function startJoint({ ops, clock }: Parts, wanted: NewJoint): Promise<Sentence | null> {
  const { id, facility, name, who } = wanted;
  const sessionIds = [...new Set(wanted.sessionIds)].sort();
  if (!who.trim()) return Promise.resolve(say('count_nobody'));
  if (!sessionIds.length) return Promise.resolve(say('joint_none'));
  return ops.transaction('rw', ops.countJoints, ops.countSessions, ops.activity, async () => {
    if (await ops.countJoints.get(id)) return null;
    const sessions = await ops.countSessions.bulkGet(sessionIds);
    const isReady = (one: CountSession | undefined) =>
      one?.facility === facility && one.state === 'done' && one.kind === 'quantity';
    if (!sessions.every(isReady)) return say('joint_not_ready');
    const joint: JointCount = {
      id,
      facility,
      name,
      sessionIds,
      madeAt: clock.now(),
      who: who.trim(),
      choices: [],
      used: null,
    };
    await ops.countJoints.add(joint);
    await tell(ops, joint, { at: clock.now(), who, what: say('activity_joint_made', name, String(sessionIds.length)) });
    return null;
  });
}

/** One choice: which session counts for a tag in a place, or that all of them counted parts of it (`add`). */
export interface Pick {
  tag: string;
  zone: string | null;
  take: string;
}

/** Keeps what a person chose where a place was counted twice. @returns why not; null where it did */
export function chooseInJoint(
  { ops, clock }: Parts,
  { id, who, picks }: { id: string; who: string; picks: readonly Pick[] },
): Promise<Sentence | null> {
  if (!who.trim()) return Promise.resolve(say('count_nobody'));
  return ops.transaction('rw', [ops.countJoints, ops.countSessions, ops.countEntries, ops.activity], async () => {
    const joint = await ops.countJoints.get(id);
    if (!joint || joint.used) return say('joint_over');
    const zones = new Map(
      (await addedOf(ops, joint)).flatMap(({ tag, zones }) => zones.map((one) => [keyOf(tag, one.zone), one])),
    );
    const choices = picks.flatMap(({ tag, zone, take }) => {
      const of = (zones.get(keyOf(tag, zone))?.counts ?? []).map(({ sessionId }) => sessionId);
      const isOffered = of.length > 1 && (take === 'add' || of.includes(take));
      return isOffered ? [{ tag, zone, of, take, who: who.trim(), at: clock.now() }] : [];
    });
    if (choices.length < picks.length) return say('joint_changed');
    const chosen = { ...joint, choices: [...joint.choices, ...choices] };
    await ops.countJoints.put(chosen);
    const what = say('activity_joint_chosen', joint.name, String(choices.length));
    await tell(ops, chosen, { at: clock.now(), who, what });
    return null;
  });
}

/**
 * Makes readings of counts that were put together, once nothing is open between them: one source, each tag once, at the
 * instant of its last entry.
 * @returns tags that have a reading now, or why not
 */
export function applyJoint(
  { ops, clock }: Parts,
  { id, who }: { id: string; who: string },
): Promise<string[] | Sentence> {
  if (!who.trim()) return Promise.resolve(say('count_nobody'));
  return ops.transaction('rw', ops.tables, async () => {
    const joint = await ops.countJoints.get(id);
    if (!joint || joint.used) return say('joint_over');
    const added = await addedOf(ops, joint);
    if (added.some(({ problem }) => problem === 'choose')) return say('joint_open');
    const sessions = (await ops.countSessions.bulkGet(joint.sessionIds)).filter((one) => one !== undefined);
    const rows = added.flatMap(readingOf);
    // What could not be added is left out, and must not be called missing for it.
    const covers = rows.length < added.length ? coverageTogether([]) : coverageTogether(sessions);
    // The point of sale reports as late as the slowest of them says.
    const delayMinutes = Math.max(...sessions.map((session) => session.delayMinutes ?? 0));
    const terms = { kind: 'count', delayMinutes, ...covers } as const;
    await dropParts(ops, joint);
    const asOf = Math.min(...sessions.map(({ startedAt, from }) => startedAt + (from?.shiftMs ?? 0)));
    const { facility, name } = joint;
    const stored = await importReadings({ ops, clock, newId: () => id }, { ...terms, facility, name, asOf, rows, who });
    if (!stored.ok) throw new RangeError('an entry is no quantity');
    await ops.countJoints.put({ ...joint, used: { at: clock.now(), who: who.trim() } });
    return rows.map(({ tag }) => tag);
  });
}

async function addedOf(ops: OpsDb, joint: JointCount): Promise<AddedTag[]> {
  return addUp(await jointParts(ops, joint), joint.choices);
}

function readingOf({ tag, total, zones, lastAt }: AddedTag) {
  if (!total) return [];
  // In two places is in neither.
  const place = zones.length === 1 ? (zones[0]?.zone ?? null) : null;
  return [{ tag, quantity: total.amount, unit: total.unit, place, asOf: lastAt }];
}

/** Places that were counted whole by one of the sessions; a count by item says nothing of places, and is left out. */
function coverageTogether(sessions: readonly CountSession[]): ReturnType<typeof coverageOf> {
  const covered = sessions.map(coverageOf);
  if (covered.some(({ covers }) => covers === 'all')) return { covers: 'all', scope: [] };
  const scope = [...new Set(covered.flatMap(({ covers, scope }) => (covers === 'places' ? scope : [])))].sort();
  return scope.length ? { covers: 'places', scope } : { covers: 'some', scope: [] };
}

function keyOf(tag: string, zone: string | null): string {
  return `${tag}|${zone === null ? '' : `in ${zone}`}`;
}

/**
 * Takes away the readings of counts that are read as part of this one from now on: beside it they would say only their
 * own part. Their entries stay.
 */
async function dropParts(ops: OpsDb, { facility, sessionIds }: JointCount): Promise<void> {
  const joints = await ops.countJoints
    .where('[facility+madeAt]')
    .between([facility, 0], [facility, Infinity])
    .toArray();
  const within = joints.filter((one) => one.sessionIds.every((id) => sessionIds.includes(id)));
  const sources = [...sessionIds, ...within.map(({ id }) => id)];
  await ops.sources.bulkDelete(sources);
  await ops.readings
    .where('[facility+sourceId]')
    .anyOf(sources.map((id) => [facility, id]))
    .delete();
}

async function tell(
  ops: OpsDb,
  { id, facility, choices }: JointCount,
  { who, ...said }: { at: number; who: string; what: Sentence },
): Promise<void> {
  const line = { facility, record: '', kind: 'reading' as const, before: null, after: null, actionId: null };
  await ops.activity.add({ ...line, ...said, id: `${id}|${choices.length}|${said.at}`, who: who.trim() });
}
