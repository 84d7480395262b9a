import type { ExternalChange } from '../domain/external-change';
import type { FacilityKey } from '../domain/facility';
import { listsOfEntity } from '../domain/feeds/one-record';
import type { ActionRecord } from '../domain/records';
import type { CacheDb, RecordRow } from './cache-db';
import type { OpsDb } from './ops-db';
import { namedAmong, numberedAmong } from './record-table';

/**
 * Records of a kind by what a page calls them: their name, or their number where they have one; several may share one.
 * The lists in which they are expected are asked first, and the others of their kind only for what was not found there.
 */
export async function recordsCalled(
  cache: CacheDb,
  facility: FacilityKey,
  wanted: { entity: string; expected: readonly string[]; names: readonly string[]; byNumber: boolean },
): Promise<Map<string, RecordRow[]>> {
  const names = [...new Set(wanted.names)].sort();
  const lists = listsOfEntity(wanted.entity).map(({ id }) => id);
  const others = lists.filter((id) => !wanted.expected.includes(id));
  const found = new Map<string, RecordRow[]>();
  const ask = async (read: typeof namedAmong, feeds: readonly string[], called: 'name' | 'number') => {
    const absent = names.filter((name) => !found.has(name));
    for (const row of await read(cache, facility, feeds, absent)) {
      const name = row[called] ?? '';
      found.set(name, [...(found.get(name) ?? []), row]);
    }
  };
  if (wanted.byNumber) await ask(numberedAmong, [...new Set([...wanted.expected, ...lists])], 'number');
  await ask(namedAmong, wanted.expected, 'name');
  await ask(namedAmong, others, 'name');
  return found;
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
