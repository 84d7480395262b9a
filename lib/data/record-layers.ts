import type { ExternalChange } from '../domain/external-change';
import type { FacilityKey } from '../domain/facility';
import { listsOfEntity } from '../domain/feeds/one-record';
import type { ActionRecord } from '../domain/records';
import type { CacheDb, RecordRow } from './cache-db';
import type { OpsDb } from './ops-db';
import { namedAmong } from './record-table';

/**
 * Records of a kind by name; several may share one. The lists in which they are expected are asked first, and the others
 * of their kind only for what was not found there.
 */
export async function recordsNamed(
  cache: CacheDb,
  facility: FacilityKey,
  wanted: { entity: string; expected: readonly string[]; names: readonly string[] },
): Promise<Map<string, RecordRow[]>> {
  const names = [...new Set(wanted.names)].sort();
  const found = byName(await namedAmong(cache, facility, wanted.expected, names));
  const others = listsOfEntity(wanted.entity)
    .map(({ id }) => id)
    .filter((id) => !wanted.expected.includes(id));
  const absent = names.filter((name) => !found.has(name));
  return new Map([...found, ...byName(await namedAmong(cache, facility, others, absent))]);
}

function byName(rows: readonly RecordRow[]): Map<string, RecordRow[]> {
  return Map.groupBy(rows, ({ name }) => name);
}

/** Actions and marked changes of records, each by the key under which the queue names the record. */
export async function queueLayers(
  ops: OpsDb,
  facility: FacilityKey,
  keys: readonly string[],
): Promise<{ actions: Map<string, ActionRecord[]>; changes: Map<string, ExternalChange[]> }> {
  const sorted = [...new Set(keys)].sort();
  const [actions, changes] = await Promise.all([
    ops.actions.where('records').anyOf(sorted).distinct().toArray(),
    ops.changes
      .where('[facility+record]')
      .anyOf(sorted.map((key) => [facility, key] as [string, string]))
      .toArray(),
  ]);
  const ofKey = new Map<string, ActionRecord[]>();
  for (const action of actions) {
    if (action.facility !== facility) continue;
    for (const key of action.records) ofKey.set(key, [...(ofKey.get(key) ?? []), action]);
  }
  return { actions: ofKey, changes: Map.groupBy(changes, ({ record }) => record) };
}
