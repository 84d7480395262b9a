import { type CountEntry, type CountLine, countLines } from '../domain/count/count-entry';
import type { CountSession } from '../domain/count/count-session';
import type { CountPlan } from '../domain/count/zone-progress';
import type { FacilityKey } from '../domain/facility';
import type { Quantity } from '../domain/quantity';
import type { Difference } from '../domain/reconcile/difference';
import { countBehind, countedTags, countLive, entriesOf, newestEntries, planOf, sessionsOf } from './counts';
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

/** The count that brought a difference up. See `countBehind`. */
export function readCountBehind(difference: Difference): Promise<CountSession | null> {
  return countBehind(db().ops, difference);
}
