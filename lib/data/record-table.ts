import type { FacilityKey } from '../domain/facility';
import { compareInstants } from '../domain/metrc-instant';
import type { CacheDb, RecordRow } from './cache-db';
import { highestKey, lowestKey } from './key-range';

/** Rows of one list of a facility, by name. */
export function namesOf(cache: CacheDb, facility: FacilityKey, feed: string): Promise<RecordRow[]> {
  return cache.records
    .where('[facility+feed+name]')
    .between([facility, feed, lowestKey], [facility, feed, highestKey])
    .toArray();
}

/** Which stored records a read replaces: newest instant wins, at equal instants the later read, if it says anything new. */
export async function replacedRecords(
  cache: CacheDb,
  read: readonly RecordRow[],
): Promise<{ before: RecordRow | null; after: RecordRow }[]> {
  const keys = read.map(({ facility, entity, key }) => [facility, entity, key] as [string, string, string]);
  const stored = await cache.records.bulkGet(keys);
  return read
    .map((after, i) => ({ before: stored[i] ?? null, after }))
    .filter(({ before, after }) => !before || isNews(before, after));
}

function isNews(before: RecordRow, after: RecordRow): boolean {
  const order = compareInstants(after.lastModified ?? '', before.lastModified ?? '');
  if (order !== 0) return order > 0;
  return before.feed !== after.feed || JSON.stringify(before.raw) !== JSON.stringify(after.raw);
}

/** Rows of a kind of record with this name, over all its lists. */
export async function namedRecords(
  cache: CacheDb,
  facility: FacilityKey,
  feedIds: readonly string[],
  name: string,
): Promise<RecordRow[]> {
  return namedAmong(cache, facility, feedIds, [name]);
}

/** Rows of a kind of record with any of these names, over all its lists. */
export async function namedAmong(
  cache: CacheDb,
  facility: FacilityKey,
  feedIds: readonly string[],
  names: readonly string[],
): Promise<RecordRow[]> {
  if (!names.length) return [];
  const keys = feedIds.flatMap((feed) => names.map((name) => [facility, feed, name] as [string, string, string]));
  return cache.records.where('[facility+feed+name]').anyOf(keys).toArray();
}

/** Rows that Metrc's pages call by any of these numbers. Only kinds that have a name besides have them. */
export async function numberedAmong(
  cache: CacheDb,
  facility: FacilityKey,
  feedIds: readonly string[],
  numbers: readonly string[],
): Promise<RecordRow[]> {
  if (!numbers.length) return [];
  const keys = feedIds.flatMap((feed) => numbers.map((number) => [facility, feed, number] as [string, string, string]));
  return cache.records.where('[facility+feed+number]').anyOf(keys).toArray();
}

/** Stores one record that was read by itself. Call inside a transaction on `records`. @returns whether it is news */
export async function storeRecord(cache: CacheDb, row: RecordRow): Promise<boolean> {
  const [replaced] = await replacedRecords(cache, [row]);
  if (replaced) await cache.records.put(row);
  else await cache.records.update([row.facility, row.entity, row.key], { pulledAt: row.pulledAt });
  return replaced !== undefined;
}
