import type { Table } from 'dexie';
import type { ExternalChange } from '../domain/external-change';
import type { FacilityKey } from '../domain/facility';
import type { ActionRecord, ReadingRecord } from '../domain/records';
import type { CacheDb, PackageRow, QuantityPoint, StoredEvent } from './cache-db';
import { highestKey, lowestKey } from './key-range';
import type { OpsDb } from './ops-db';
import { readingsInBlocks } from './reading-blocks';

/** Everything both databases hold of one tag. */
export interface PackageLayers {
  mirror: PackageRow | null;
  readings: ReadingRecord[];
  points: QuantityPoint[];
  events: StoredEvent[];
  changes: ExternalChange[];
  actions: ActionRecord[];
}

/** A screen's rows are asked one by one; above this many a range of keys is cheaper than a question for each. */
const fewTags = 60;

/**
 * Reads the layers of tags of one facility, each store at once.
 * @param isWanted sources whose readings are asked for
 * @param isDense most packages between the first tag and the last are asked for: read as one range
 */
export async function readLayers(
  { ops, cache }: { ops: OpsDb; cache: CacheDb },
  facility: FacilityKey,
  tags: readonly string[],
  isWanted: (sourceId: string) => boolean,
  isDense = false,
): Promise<Map<string, PackageLayers>> {
  const sorted = [...new Set(tags)].sort();
  const [mirror, typed, filed, points, events, changes, actions] = await Promise.all([
    mirrorRows(cache, facility, sorted, isDense),
    ofTags(ops.readings, '[facility+tag+sourceId]', facility, sorted, true),
    readingsInBlocks(ops, facility, sorted, isWanted),
    ofTags(cache.points, '[facility+tag+from]', facility, sorted, true),
    eventsOfTags(cache, facility, sorted),
    ofTags(ops.changes, '[facility+record]', facility, sorted, false),
    inFewQuestions(sorted, (first, last) => ops.actions.where('records').between(first, last, true, true).toArray()),
  ]);
  const layers = new Map<string, PackageLayers>();
  for (const tag of sorted)
    layers.set(tag, { mirror: null, readings: [], points: [], events: [], changes: [], actions: [] });
  for (const row of mirror) {
    const found = row && layers.get(row.tag);
    if (found) found.mirror = row;
  }
  for (const row of typed) if (isWanted(row.sourceId)) layers.get(row.tag)?.readings.push(row);
  for (const row of filed) layers.get(row.tag)?.readings.push(row);
  for (const row of points) layers.get(row.tag)?.points.push(row);
  for (const row of events) layers.get(row.tag)?.events.push(row);
  for (const row of changes) layers.get(row.record)?.changes.push(row);
  for (const action of onceEach(actions)) {
    if (action.facility !== facility) continue;
    for (const record of action.records) layers.get(record)?.actions.push(action);
  }
  return layers;
}

/** A range of the index gives an action once for each of its records. */
function onceEach(actions: readonly ActionRecord[]): ActionRecord[] {
  return [...new Map(actions.map((action) => [action.id, action])).values()];
}

function mirrorRows(
  cache: CacheDb,
  facility: FacilityKey,
  sorted: readonly string[],
  isDense: boolean,
): PromiseLike<(PackageRow | undefined)[]> {
  if (!isDense) return cache.packages.bulkGet(sorted.map((tag) => [facility, tag] as [string, string]));
  const range = [
    [facility, sorted[0] ?? ''],
    [facility, sorted.at(-1) ?? ''],
  ] as const;
  return cache.packages.where('[facility+tag]').between(range[0], range[1], true, true).toArray();
}

function eventsOfTags(cache: CacheDb, facility: FacilityKey, sorted: readonly string[]): Promise<StoredEvent[]> {
  const between = (first: string, last: string) =>
    cache.events
      .where('[facility+feed+tag]')
      .between([facility, 'adjustments', first], [facility, 'adjustments', last], true, true)
      .toArray();
  return inFewQuestions(sorted, between);
}

/** @param isThreefold the index has a third part behind the tag */
async function ofTags<T>(
  table: Table<T>,
  index: string,
  facility: FacilityKey,
  sorted: readonly string[],
  isThreefold: boolean,
): Promise<T[]> {
  const between = (first: string, last: string) =>
    isThreefold
      ? table.where(index).between([facility, first, lowestKey], [facility, last, highestKey]).toArray()
      : table.where(index).between([facility, first], [facility, last], true, true).toArray();
  return inFewQuestions(sorted, between);
}

async function inFewQuestions<T>(
  sorted: readonly string[],
  between: (first: string, last: string) => PromiseLike<T[]>,
): Promise<T[]> {
  if (sorted.length > fewTags) return between(sorted[0] ?? '', sorted.at(-1) ?? '');
  return (await Promise.all(sorted.map((tag) => between(tag, tag)))).flat();
}
