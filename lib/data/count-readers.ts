import type { CountEntry } from '../domain/count/count-entry';
import type { CountSession } from '../domain/count/count-session';
import type { CountPlan } from '../domain/count/zone-progress';
import type { FacilityKey } from '../domain/facility';
import { countedTags, countLive, newestEntries, planOf, sessionsOf } from './counts';
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
