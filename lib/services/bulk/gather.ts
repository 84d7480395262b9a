import type { CacheDb } from '../../data/cache-db';
import type { OpsDb } from '../../data/ops-db';
import { namedAmong, namesOf } from '../../data/record-table';
import { isOver, isPending } from '../../domain/action-state';
import type { ActionDefinition, RecordRef } from '../../domain/actions/define-action';
import { refsOf } from '../../domain/actions/refs-of';
import { actionOf } from '../../domain/actions/registry';
import type { FacilityKey } from '../../domain/facility';
import { imageOf } from '../../domain/feeds/one-record';
import type { ActionRecord, RecordImage } from '../../domain/records';
import { type Found, findTargets } from './find-targets';

type Dbs = { ops: OpsDb; cache: CacheDb };

/** One action to be checked: what it is, and its parsed input. */
export interface Asked {
  definition: ActionDefinition;
  input: Record<string, string>;
}

/** All that the checks of many actions look at, read once. */
export interface Gathered {
  stored: Found;
  /** Pending actions by the records they touch, in the order in which they were accepted. */
  open: ReadonlyMap<string, ActionRecord[]>;
  /** Rows of the lists in which new names must not stand, by `feed|name` in lower case. */
  named: ReadonlyMap<string, RecordImage[]>;
  /** What is known of tags, by `list|tag`. */
  tags: ReadonlyMap<string, 'free' | 'taken' | 'not-read'>;
}

/**
 * Reads everything that these actions look at: a few look-ups, whatever their number.
 * @param promised keys of records that only the queue may know
 */
export async function gather(
  dbs: Dbs,
  facility: FacilityKey,
  asked: readonly Asked[],
  promised: readonly string[] = [],
): Promise<Gathered> {
  const refs: RecordRef[] = [];
  const keys = new Set<string>(promised);
  const feeds = new Set<string>();
  const tags = new Map<string, { list: string; tag: string }>();
  for (const { definition, input } of asked) {
    refs.push(...refsOf(definition, input));
    for (const key of definition.records(input)) keys.add(key);
    const finds = definition.finds?.(input);
    if (finds) feeds.add(finds.feed);
    for (const used of definition.tags?.(input) ?? []) tags.set(`${used.list}|${used.tag}`, used);
  }
  const actions = await actionsOn(dbs.ops, facility, keys);
  const [stored, named, known] = await Promise.all([
    findTargets(dbs.cache, facility, refs),
    namesIn(dbs.cache, facility, feeds),
    tagsKnown(dbs.cache, facility, [...tags.values()]),
  ]);
  for (const key of promisedTags(actions)) if (known.has(key)) known.set(key, 'taken');
  return { stored, open: byRecord(actions.filter(({ state }) => isPending(state))), named, tags: known };
}

async function actionsOn(ops: OpsDb, facility: FacilityKey, keys: ReadonlySet<string>): Promise<ActionRecord[]> {
  const rows = await ops.actions
    .where('records')
    .anyOf([...keys])
    .distinct()
    .toArray();
  return rows.filter((action) => action.facility === facility).sort((a, b) => a.order - b.order);
}

function byRecord(actions: readonly ActionRecord[]): Map<string, ActionRecord[]> {
  const map = new Map<string, ActionRecord[]>();
  for (const action of actions) {
    for (const key of action.records) addTo(map, key, action);
  }
  return map;
}

/** Adds to the list kept under a key. */
export function addTo<T>(map: Map<string, T[]>, key: string, value: T): void {
  const list = map.get(key);
  if (list) list.push(value);
  else map.set(key, [value]);
}

async function namesIn(cache: CacheDb, facility: FacilityKey, feeds: ReadonlySet<string>) {
  const named = new Map<string, RecordImage[]>();
  for (const feed of feeds) {
    for (const row of await namesOf(cache, facility, feed)) {
      addTo(named, `${feed}|${row.name.toLowerCase()}`, imageOf(row));
    }
  }
  return named;
}

/** By Metrc's lists of unused tags. */
async function tagsKnown(cache: CacheDb, facility: FacilityKey, used: readonly { list: string; tag: string }[]) {
  const known = new Map<string, 'free' | 'taken' | 'not-read'>();
  for (const list of new Set(used.map((one) => one.list))) {
    const wanted = used.filter((one) => one.list === list).map(({ tag }) => tag);
    const cursor = await cache.cursors.get([facility, list]);
    const listed = new Set((await namedAmong(cache, facility, [list], wanted)).map(({ name }) => name));
    const otherwise = cursor?.readAt && cursor.permitted ? 'taken' : 'not-read';
    for (const tag of wanted) known.set(`${list}|${tag}`, listed.has(tag) ? 'free' : otherwise);
  }
  return known;
}

/** Tags that the queue has given away: to actions that are not over, or that used them since the lists were read. */
function promisedTags(actions: readonly ActionRecord[]): string[] {
  return actions
    .filter(({ state }) => !isOver(state) || state === 'confirmed')
    .flatMap(({ type, input }) => actionOf(type).tags?.(input) ?? [])
    .map(({ list, tag }) => `${list}|${tag}`);
}
