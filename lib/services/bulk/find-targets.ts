import type { CacheDb, RecordRow } from '../../data/cache-db';
import { namedAmong } from '../../data/record-table';
import type { RecordRef } from '../../domain/actions/define-action';
import type { FacilityKey } from '../../domain/facility';
import { imageOf, listsOfEntity } from '../../domain/feeds/one-record';
import type { Subject } from '../../domain/records';
import { packageSubject } from '../subjects';

/** Stored records of many references, by {@link refText}; what is not stored is not in it. */
export type Found = ReadonlyMap<string, Subject>;

/** A reference as a key of {@link Found}. */
export function refText({ entity, key }: RecordRef): string {
  return `${entity}|${key}`;
}

/**
 * Finds many records of the mirror with a few look-ups, whatever their number: packages by tag, any other by Metrc's Id,
 * by `=name`, or by its name alone where it has no such Id (a plant is referred to by its tag).
 */
export async function findTargets(cache: CacheDb, facility: FacilityKey, refs: readonly RecordRef[]): Promise<Found> {
  const found = new Map<string, Subject>();
  const tags = [...new Set(refs.filter(({ entity }) => entity === 'package').map(({ key }) => key))];
  const packages = await cache.packages.bulkGet(tags.map((tag) => [facility, tag] as [string, string]));
  for (const row of packages) {
    if (row) found.set(refText({ entity: 'package', key: row.tag }), packageSubject(row));
  }
  const entities = new Set(refs.map(({ entity }) => entity));
  entities.delete('package');
  for (const entity of entities) {
    const keys = [...new Set(refs.filter((ref) => ref.entity === entity).map(({ key }) => key))];
    for (const [key, row] of await recordsOf(cache, facility, entity, keys)) {
      found.set(refText({ entity, key }), imageOf(row));
    }
  }
  return found;
}

async function recordsOf(
  cache: CacheDb,
  facility: FacilityKey,
  entity: string,
  keys: readonly string[],
): Promise<Map<string, RecordRow>> {
  const ids = keys.filter((key) => !key.startsWith('='));
  const byId = await cache.records.bulkGet(ids.map((id) => [facility, entity, id] as [string, string, string]));
  const found = new Map<string, RecordRow>();
  ids.forEach((id, i) => {
    const row = byId[i];
    if (row) found.set(id, row);
  });
  const left = new Map(keys.filter((key) => !found.has(key)).map((key) => [key.replace(/^=/, ''), key]));
  const lists = listsOfEntity(entity).map(({ id }) => id);
  const named = await namedAmong(cache, facility, lists, [...left.keys()]);
  // Those in use come first in the lists, and win.
  named.sort((a, b) => lists.indexOf(b.feed) - lists.indexOf(a.feed));
  for (const row of named) found.set(left.get(row.name) ?? row.name, row);
  return found;
}
