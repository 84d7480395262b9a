import type { Table } from 'dexie';
import type { ExternalChange } from '../domain/external-change';
import { type FacilityKey, facilityParts } from '../domain/facility';
import type { ActionRecord, ReadingRecord } from '../domain/records';
import type { CacheDb, PackageRow, QuantityPoint, StoredEvent } from './cache-db';
import { highestKey, lowestKey } from './key-range';
import type { OpsDb } from './ops-db';
import { readingsInBlocks } from './reading-blocks';

/** Everything both databases hold of one tag. */
export interface PackageLayers {
  mirror: PackageRow | null;
  readings: readonly ReadingRecord[];
  points: readonly QuantityPoint[];
  events: readonly StoredEvent[];
  changes: readonly ExternalChange[];
  actions: readonly ActionRecord[];
  /** The same package at another license of this user, as that one received it; of what is in transit alone. */
  received: ReceivedPackage | null;
}

/** What another license received. */
export interface ReceivedPackage {
  license: string;
  quantity: string;
  unit: string;
}

/** How layers are read. */
export interface LayerOptions {
  /** Sources whose readings are asked for. */
  isWanted: (sourceId: string) => boolean;
  /** Other licenses of this user: what is in transit may have arrived there. */
  others: readonly FacilityKey[];
  /** Most packages between the first tag and the last are asked for: read as one range. */
  isDense?: boolean;
}

/** A screen's rows are asked one by one; above this many a range of keys is cheaper than a question for each. */
const fewTags = 250;

/** Reads the layers of tags of one facility, each store at once. */
export async function readLayers(
  { ops, cache }: { ops: OpsDb; cache: CacheDb },
  facility: FacilityKey,
  tags: readonly string[],
  { isWanted, others, isDense = false }: LayerOptions,
): Promise<Map<string, PackageLayers>> {
  const sorted = [...new Set(tags)].sort();
  // One transaction for each store: otherwise every tag would open some of its own.
  const [[mirror, points, events], [typed, filed, changes, actions]] = await Promise.all([
    cache.transaction('r', [cache.packages, cache.points, cache.events], () =>
      Promise.all([
        mirrorRows(cache, facility, sorted, isDense),
        ofTags(cache.points, '[facility+tag+from]', facility, sorted, true),
        eventsOfTags(cache, facility, sorted),
      ]),
    ),
    ops.transaction('r', [ops.readings, ops.readingBlocks, ops.changes, ops.actions], () =>
      Promise.all([
        ofTags(ops.readings, '[facility+tag+sourceId]', facility, sorted, true),
        readingsInBlocks(ops, facility, sorted, isWanted),
        ofTags(ops.changes, '[facility+record]', facility, sorted, false),
        inFewQuestions(sorted, (first, last) =>
          ops.actions.where('records').between(first, last, true, true).toArray(),
        ),
      ]),
    ),
  ]);
  const layers = joinLayers(sorted, {
    mirror,
    // What was typed lies row by row, of wanted sources and of others.
    readings: [...typed.filter(({ sourceId }) => isWanted(sourceId)), ...filed],
    points,
    events,
    changes,
    actions: onceEach(actions).filter((action) => action.facility === facility),
  });
  if (others.length) await addReceived(cache, others, layers);
  return layers;
}

/** Rows of one facility as the stores give them, in any order. */
export interface LayerRows {
  mirror: readonly (PackageRow | undefined)[];
  readings: readonly ReadingRecord[];
  points: readonly QuantityPoint[];
  events: readonly StoredEvent[];
  changes: readonly ExternalChange[];
  actions: readonly ActionRecord[];
}

/** Lays rows to the tags that they speak of; rows of other tags are left out. @returns in the order of the tags */
export function joinLayers(tags: readonly string[], rows: LayerRows): Map<string, PackageLayers> {
  const layers = new Map<string, PackageLayers>();
  for (const tag of tags) layers.set(tag, emptyLayers());
  for (const row of rows.mirror) {
    const found = row && layers.get(row.tag);
    if (found) found.mirror = row;
  }
  for (const row of rows.readings) add(layers.get(row.tag), 'readings', row);
  for (const row of rows.points) add(layers.get(row.tag), 'points', row);
  for (const row of rows.events) add(layers.get(row.tag), 'events', row);
  for (const row of rows.changes) add(layers.get(row.record), 'changes', row);
  for (const action of rows.actions) {
    for (const record of action.records) add(layers.get(record), 'actions', action);
  }
  return layers;
}

type Lists = Omit<PackageLayers, 'mirror' | 'received'>;

/** Shared by all that have none: of a hundred thousand packages most have neither events nor actions. */
const none: readonly never[] = Object.freeze([]);

function emptyLayers(): PackageLayers {
  return { mirror: null, readings: none, points: none, events: none, changes: none, actions: none, received: null };
}

function add<K extends keyof Lists>(layers: PackageLayers | undefined, name: K, row: Lists[K][number]): void {
  if (!layers) return;
  const list = layers[name] as Lists[K][number][];
  if (list.length) list.push(row);
  else layers[name] = [row] as never;
}

/** Finds what is in transit at this user's other licenses: what those first held is what they received. */
async function addReceived(
  cache: CacheDb,
  others: readonly FacilityKey[],
  layers: ReadonlyMap<string, PackageLayers>,
): Promise<void> {
  const moving = [...layers].filter(([, { mirror }]) => mirror?.list === 'intransit');
  const keys = moving.flatMap(([tag]) => others.map((other) => [other, tag] as [string, string]));
  for (const row of await cache.packages.bulkGet(keys)) {
    // On its way back, or on to a third: nothing was received to stay.
    if (!row || row.list === 'intransit') continue;
    const found = layers.get(row.tag);
    const first = await cache.points
      .where('[facility+tag+from]')
      .between([row.facility, row.tag, lowestKey], [row.facility, row.tag, highestKey])
      .first();
    const { license } = facilityParts(row.facility);
    if (found) found.received = { license, quantity: first?.quantity ?? row.quantity, unit: row.unit };
  }
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
