import type { FacilityKey } from '../domain/facility';
import type { CacheDb, RecordRow } from './cache-db';
import { highestKey, lowestKey } from './key-range';

/** Rows of one list of a facility, by name. */
export function namesOf(cache: CacheDb, facility: FacilityKey, feed: string): Promise<RecordRow[]> {
  return cache.records
    .where('[facility+feed+name]')
    .between([facility, feed, lowestKey], [facility, feed, highestKey])
    .toArray();
}
