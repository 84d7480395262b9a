import type { FacilityKey } from '../domain/facility';
import type { RunRecord } from '../domain/records';
import type { CacheDb } from './cache-db';

/** The last pull that was begun for a facility, however it ended; undefined before the first. */
export function newestRun(cache: CacheDb, facility: FacilityKey): Promise<RunRecord | undefined> {
  return cache.runs.where('[facility+order]').between([facility, 0], [facility, Number.POSITIVE_INFINITY]).last();
}

/** Place of a run that begins now after all others: the clock may have been set back since. */
export async function nextRunOrder(cache: CacheDb): Promise<number> {
  return ((await cache.runs.orderBy('order').last())?.order ?? 0) + 1;
}
