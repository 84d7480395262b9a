import type { CheckPart } from '../domain/count/checks-together';
import { type CountEntry, type CountLine, countLines } from '../domain/count/count-entry';
import type { CountSession } from '../domain/count/count-session';
import type { CountPlan } from '../domain/count/zone-progress';
import type { FacilityKey } from '../domain/facility';
import { type AddedTag, addUp } from '../domain/handover/add-up';
import type { JointCount } from '../domain/handover/joint-count';
import type { Quantity } from '../domain/quantity';
import type { Difference } from '../domain/reconcile/difference';
import { type IncomingDelivery, incomingDeliveries, plantRooms } from './check-world';
import {
  checkParts,
  countBehind,
  countedTags,
  countLive,
  entriesOf,
  newestEntries,
  planOf,
  sessionsOf,
} from './counts';
import { jointParts } from './joint-counts';
import { readerDbs as db } from './reader-dbs';

/** Counts of a facility, newest first. */
export function readCountSessions(facility: FacilityKey, limit: number): Promise<CountSession[]> {
  return sessionsOf(db().ops, facility, limit);
}

/** What was counted so far. */
export interface CountedSoFar {
  /** The newest entries first, also those that were taken back. */
  newest: CountEntry[];
  /** How many entries count, and the tags that they are of. */
  entries: number;
  tags: ReadonlySet<string>;
}

/** What a session has: its newest entries, and of all others only what an index knows. */
export async function readCounted(id: string, limit: number): Promise<CountedSoFar> {
  const { ops } = db();
  const [newest, entries, tags] = await Promise.all([
    newestEntries(ops, id, limit),
    countLive(ops, id),
    countedTags(ops, id),
  ]);
  return { newest, entries, tags };
}

/** What there was to be found in a session; null until it is known. */
export function readCountPlan(id: string): Promise<CountPlan | null> {
  return planOf(db().ops, id);
}

/** What was counted of one tag, beside what the mirror has of it now; null where Metrc has no such package here. */
export interface CountResult {
  line: CountLine;
  item: string | null;
  metrc: Quantity | null;
}

/** What a session came to, tag by tag, in the order in which the tags were met. */
export async function readCountResults({ id, facility }: CountSession): Promise<CountResult[]> {
  const { ops, cache } = db();
  const lines = countLines(await entriesOf(ops, id));
  const rows = await cache.packages.bulkGet(lines.map(({ tag }) => [facility, tag] as [string, string]));
  return lines.map((line, i) => {
    const row = rows[i];
    return { line, item: row?.item ?? null, metrc: row ? { amount: row.quantity, unit: row.unit } : null };
  });
}

/** What a presence count or the check of a manifest may be of. */
export async function readCheckKnowledge(
  facility: FacilityKey,
): Promise<{ rooms: string[]; deliveries: IncomingDelivery[] }> {
  const { cache } = db();
  return { rooms: await plantRooms(cache, facility), deliveries: await incomingDeliveries(cache, facility) };
}

/** What a check and those beside it came to. See `checkParts`. */
export function readChecksTogether(session: CountSession): Promise<CheckPart[]> {
  return checkParts(db().ops, session);
}

/** The count that brought a difference up. See `countBehind`. */
export function readCountBehind(difference: Difference): Promise<CountSession | null> {
  return countBehind(db().ops, difference);
}

/** Counts that were put together, newest first. */
export function readJoints(facility: FacilityKey, limit: number): Promise<JointCount[]> {
  const range = db().ops.countJoints.where('[facility+madeAt]').between([facility, 0], [facility, Infinity]);
  return range.reverse().limit(limit).toArray();
}

/** Counts put together: what they come to, tag by tag, and the sessions that they are of. */
export interface JointView {
  joint: JointCount;
  sessions: CountSession[];
  added: AddedTag[];
}

/** One joint count as it stands; null where there is none of that name. */
export async function readJoint(id: string): Promise<JointView | null> {
  const { ops } = db();
  const joint = await ops.countJoints.get(id);
  if (!joint) return null;
  const sessions = (await ops.countSessions.bulkGet(joint.sessionIds)).filter((one) => one !== undefined);
  return { joint, sessions, added: addUp(await jointParts(ops, joint), joint.choices) };
}
