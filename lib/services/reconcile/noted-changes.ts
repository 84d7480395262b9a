import type { CacheDb } from '../../data/cache-db';
import type { FacilityKey } from '../../domain/facility';

/** More changed tags than this are not worth remembering one by one: everything is compared. */
const mostNoted = 20_000;

/** Tags that changed since the last compare. */
export interface NotedChanges {
  /** Remembers changed tags; null for all of them. */
  note(facility: FacilityKey, tags: readonly string[] | null): void;
  /**
   * Takes what was noted, to compare it.
   * @returns null when that is not everything: something was noted in an earlier life of the worker, or all changed
   */
  take(facility: FacilityKey): Promise<ReadonlySet<string> | null>;
  /** Marks again, after the tally was written, what was noted while it was made. */
  markLeft(facility: FacilityKey): Promise<void>;
}

/**
 * Remembers in memory which tags changed, and on disk that some did: what a dead worker forgot is made good by
 * comparing everything.
 */
export function createNotedChanges(cache: CacheDb): NotedChanges {
  const noted = new Map<FacilityKey, { tags: Set<string> | null; isWhole: Promise<boolean> }>();

  /** @returns true when nothing was left over from an earlier life */
  function markBehind(facility: FacilityKey): Promise<boolean> {
    return cache
      .transaction('rw', cache.tallies, async () => {
        const tally = await cache.tallies.get(facility);
        if (!tally) return false;
        await cache.tallies.put({ ...tally, isBehind: true });
        return !tally.isBehind;
      })
      .catch(() => false);
  }

  return {
    note(facility, tags) {
      const known = noted.get(facility) ?? { tags: new Set<string>(), isWhole: markBehind(facility) };
      noted.set(facility, known);
      for (const tag of tags ?? []) known.tags?.add(tag);
      if (tags === null || (known.tags?.size ?? 0) > mostNoted) known.tags = null;
    },
    async take(facility) {
      const known = noted.get(facility);
      noted.delete(facility);
      if (known) return (await known.isWhole) ? known.tags : null;
      return (await cache.tallies.get(facility))?.isBehind ? null : new Set();
    },
    async markLeft(facility) {
      if (noted.has(facility)) await markBehind(facility);
    },
  };
}
