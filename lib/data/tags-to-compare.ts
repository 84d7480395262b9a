import type { FacilityKey } from '../domain/facility';
import type { SourceRecord } from '../domain/records';
import type { CacheDb } from './cache-db';
import { highestKey, lowestKey } from './key-range';
import type { OpsDb } from './ops-db';

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
  const lists = heldLists.map((list) => [facility, list]);
  const held = await cache.packages.where('[facility+list]').anyOf(lists).primaryKeys();
  const tags = new Set(held.map(([, tag]) => tag));
  const typed = await ops.readings
    .where('[facility+tag+sourceId]')
    .between([facility, lowestKey], [facility, highestKey])
    .primaryKeys();
  for (const [, tag, sourceId] of typed) if (sources.has(sourceId)) tags.add(tag);
  for (const id of sources.keys()) {
    const blocks = ops.readingBlocks
      .where('[facility+sourceId+from]')
      .between([facility, id, lowestKey], [facility, id, highestKey]);
    await blocks.each((block) => {
      for (const tag of block.tags) tags.add(tag);
    });
  }
  return [...tags].sort();
}

/** How many packages the mirror has of a facility, in whatever list. */
export function countPackages(cache: CacheDb, facility: FacilityKey): Promise<number> {
  return cache.packages.where('[facility+tag]').between([facility, lowestKey], [facility, highestKey]).count();
}
