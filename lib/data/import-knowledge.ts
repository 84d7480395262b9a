import type { FacilityKey } from '../domain/facility';
import type { ImportMemory } from '../domain/readings/import-memory';
import type { CacheDb } from './cache-db';
import { readImportMemory } from './import-memory';
import { highestKey, lowestKey } from './key-range';
import type { OpsDb } from './ops-db';

/** Tags read at once: a page must be able to draw in between. */
const tagsAtOnce = 2_000;

/** What a file of readings is read against: what was said in earlier imports, and Metrc's own names. */
export interface ImportKnowledge {
  memory: ImportMemory;
  /** Every tag of the mirror, whatever its list. */
  tags: ReadonlySet<string>;
  items: string[];
  places: string[];
  categories: string[];
}

/** Gathers the {@link ImportKnowledge} of a facility, by index keys alone: no row is read. */
export async function importKnowledge(
  { ops, cache }: { ops: OpsDb; cache: CacheDb },
  facility: FacilityKey,
): Promise<ImportKnowledge> {
  const names = async (feed: string) => {
    const range = cache.records
      .where('[facility+feed+name]')
      .between([facility, feed, lowestKey], [facility, feed, highestKey]);
    const keys = (await range.keys()) as unknown as [string, string, string][];
    return [...new Set(keys.map(([, , name]) => name))];
  };
  return {
    memory: await readImportMemory(ops, facility),
    tags: await everyTag(cache, facility),
    items: await names('items'),
    places: await names('locations'),
    categories: await names('item-categories'),
  };
}

async function everyTag(cache: CacheDb, facility: FacilityKey): Promise<Set<string>> {
  const tags = new Set<string>();
  for (let after: unknown = lowestKey; ; ) {
    const range = cache.packages
      .where('[facility+tag]')
      .between([facility, after], [facility, highestKey], after === lowestKey, true);
    const keys = await range.limit(tagsAtOnce).primaryKeys();
    for (const [, tag] of keys) tags.add(tag);
    if (keys.length < tagsAtOnce) return tags;
    after = keys.at(-1)?.[1];
  }
}

/** Item and place that Metrc has for some tags; tags that it does not have are left out. */
export async function metrcNames(
  cache: CacheDb,
  facility: FacilityKey,
  tags: readonly string[],
): Promise<Map<string, { item: string; place: string | null }>> {
  const rows = await cache.packages.bulkGet(tags.map((tag) => [facility, tag] as [string, string]));
  return new Map(rows.flatMap((row) => (row ? [[row.tag, { item: row.item, place: row.place }] as const] : [])));
}
