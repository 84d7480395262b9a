import { type CheckPart, checksBeside } from '../domain/count/checks-together';
import { type CountEntry, type CountLine, countLines } from '../domain/count/count-entry';
import type { CountSession, CountState } from '../domain/count/count-session';
import type { CountPlan } from '../domain/count/zone-progress';
import type { FacilityKey } from '../domain/facility';
import type { Difference } from '../domain/reconcile/difference';
import { highestKey, lowestKey } from './key-range';
import type { OpsDb } from './ops-db';

/** The session that takes entries at a facility; null while none does. */
export async function openSession(ops: OpsDb, facility: FacilityKey): Promise<CountSession | null> {
  return (await sessionsIn(ops, facility, 'open'))[0] ?? null;
}

/** Sessions of a facility that stand there. */
export function sessionsIn(ops: OpsDb, facility: FacilityKey, state: CountState): Promise<CountSession[]> {
  return ops.countSessions.where('[facility+state]').equals([facility, state]).toArray();
}

/** Sessions of a facility, newest first. */
export function sessionsOf(ops: OpsDb, facility: FacilityKey, limit: number): Promise<CountSession[]> {
  const range = ops.countSessions
    .where('[facility+startedAt]')
    .between([facility, lowestKey], [facility, highestKey])
    .reverse();
  return range.limit(limit).toArray();
}

/** Sessions among which other checks of the same thing are looked for. */
const mostBeside = 200;

/** What a check and those of other computers that are of the same thing came to; itself first. */
export async function checkParts(ops: OpsDb, session: CountSession): Promise<CheckPart[]> {
  const all = [session, ...checksBeside(session, await sessionsOf(ops, session.facility, mostBeside))];
  const plans = await ops.countPlans.bulkGet(all.map(({ id }) => id));
  return all.flatMap(({ id, who, from }, i) => {
    const results = plans[i]?.check?.results;
    return results ? [{ sessionId: id, who, computer: from?.computer ?? null, results }] : [];
  });
}

/** What a session has of one tag; null where nothing counts. In two units that cannot be added, the first. */
export async function lineOf(ops: OpsDb, sessionId: string, tag: string): Promise<CountLine | null> {
  const entries = await ops.countEntries.where('[sessionId+liveTag]').equals([sessionId, tag]).toArray();
  return countLines(entries)[0] ?? null;
}

/** Every entry of a session, in order, also those that were taken back. */
export function entriesOf(ops: OpsDb, sessionId: string): Promise<CountEntry[]> {
  return entryRange(ops, sessionId).toArray();
}

/** The newest entries of a session, newest first. */
export function newestEntries(ops: OpsDb, sessionId: string, limit: number): Promise<CountEntry[]> {
  return entryRange(ops, sessionId).reverse().limit(limit).toArray();
}

/** Tags of which a session has something. Index keys: no row is read. */
export async function countedTags(ops: OpsDb, sessionId: string): Promise<Set<string>> {
  const range = ops.countEntries.where('[sessionId+liveTag]').between([sessionId, lowestKey], [sessionId, highestKey]);
  const keys = (await range.uniqueKeys()) as unknown as [string, string][];
  return new Set(keys.map(([, tag]) => tag));
}

/** How many entries of a session count. */
export function countLive(ops: OpsDb, sessionId: string): Promise<number> {
  return ops.countEntries.where('[sessionId+liveTag]').between([sessionId, lowestKey], [sessionId, highestKey]).count();
}

/** What there was to be found when a session began; null until it is known. */
export async function planOf(ops: OpsDb, sessionId: string): Promise<CountPlan | null> {
  return (await ops.countPlans.get(sessionId)) ?? null;
}

/** The count that brought a difference up, by its reading or by not having found the package; null where none did. */
export async function countBehind(ops: OpsDb, difference: Difference): Promise<CountSession | null> {
  const { facility, onHand, missingFrom } = difference;
  if (onHand) return sessionBehind(ops, onHand.sourceId);
  if (!missingFrom) return null;
  const sources = await ops.sources.where('[facility+asOf]').equals([facility, missingFrom.asOf]).toArray();
  const source = sources.find(({ kind, name }) => kind === 'count' && name === missingFrom.source);
  return source ? sessionBehind(ops, source.id) : null;
}

/** The session that a source of readings comes from; of counts that were put together, the first. */
async function sessionBehind(ops: OpsDb, sourceId: string): Promise<CountSession | null> {
  const joint = await ops.countJoints.get(sourceId);
  return (await ops.countSessions.get(joint?.sessionIds[0] ?? sourceId)) ?? null;
}

function entryRange(ops: OpsDb, sessionId: string) {
  return ops.countEntries.where('[sessionId+seq]').between([sessionId, lowestKey], [sessionId, highestKey]);
}
