import type { FacilityKey } from '../domain/facility';
import type { SourceRecord } from '../domain/records';
import type { CacheDb } from './cache-db';
import { highestKey, lowestKey } from './key-range';
import type { OpsDb } from './ops-db';
import { blocksOf } from './reading-blocks';

/** Lists of packages that are on hand, or on their way. */
const heldLists = ['active', 'onhold', 'intransit'] as const;

/**
 * What is on hand in Metrc, and whatever was counted or imported here; sorted, so that chunks are ranges.
 * @param sources those whose readings count
 */
export async function tagsToCompare(
  { ops, cache }: { ops: OpsDb; cache: CacheDb },
  facility: FacilityKey,
  sources: ReadonlyMap<string, SourceRecord>,
): Promise<string[]> {
  const tags = new Set<string>();
  // One question for each list is answered at once; several lists in one are walked key by key.
  for (const list of heldLists) {
    const held = await cache.packages.where('[facility+list]').equals([facility, list]).primaryKeys();
    for (const [, tag] of held) tags.add(tag);
  }
  const typed = await ops.readings
    .where('[facility+tag+sourceId]')
    .between([facility, lowestKey], [facility, highestKey])
    .primaryKeys();
  for (const [, tag, sourceId] of typed) if (sources.has(sourceId)) tags.add(tag);
  for (const id of sources.keys()) for await (const block of blocksOf(ops, facility, id)) addAll(tags, block.tags);
  return [...tags].sort();
}

function addAll(tags: Set<string>, more: readonly string[]): void {
  for (const tag of more) tags.add(tag);
}

/** How many packages the mirror has of a facility, in whatever list. */
export function countPackages(cache: CacheDb, facility: FacilityKey): Promise<number> {
  return cache.packages.where('[facility+tag]').between([facility, lowestKey], [facility, highestKey]).count();
}
