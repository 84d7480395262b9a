import { addUnmet, type ReadPackage, replacedBy, writePackages } from '../../data/mirror';
import type { FeedDefinition } from '../../domain/feeds/define-feed';
import { packageFeedIds } from '../../domain/feeds/registry';
import { recordExternalChanges } from '../external-changes';
import type { Running } from './pull-parts';
import { markSeen, type ReadAt, type ReadRow } from './read-rows';

/** Stores packages. See {@link storeRows}. */
export async function storePackages(
  running: Running,
  feed: FeedDefinition & { kind: 'package' },
  rows: readonly ReadRow[],
  read: ReadAt,
  commit: () => Promise<void>,
): Promise<void> {
  const { cache, ops, clock, changed } = running.parts;
  const { facility } = running;
  const views = newestOfEach(rows.map(({ parsed, raw }) => ({ view: feed.toDomain(parsed as never), raw })));
  const at = { now: clock.now(), seenAt: read.seenAt, knownUntil: await packagesKnownUntil(running) };
  if (read.pass === 'first' && (await allUnmet(running, views, at, commit))) return;
  await recordExternalChanges(ops, facility, await replacedBy(cache, facility, views), at);
  const tables = [cache.packages, cache.points, cache.walks, cache.cursors, cache.seen];
  const tags = await cache.transaction('rw', tables, async () => {
    // Asked again inside: a read-back may have stored a newer row meanwhile.
    const replaced = await replacedBy(cache, facility, views);
    await writePackages(cache, facility, replaced, at);
    await markSeen(
      running,
      feed,
      read,
      views.map(({ view }) => view.tag),
    );
    await commit();
    return replaced.map(({ after }) => after.view.tag);
  });
  running.counts.changed += tags.length;
  if (tags.length) changed(facility, tags);
}

/**
 * Stores what a first pull meets, nearly always for the first time, in one go.
 * @returns false, with the checkpoint not written, when a row is newer than the one that is stored
 */
async function allUnmet(
  { parts, facility, counts }: Running,
  views: readonly ReadPackage[],
  at: { now: number; seenAt: number },
  commit: () => Promise<void>,
): Promise<boolean> {
  const { cache } = parts;
  const added = await cache.transaction('rw', cache.packages, cache.points, cache.walks, cache.cursors, async () => {
    const met = await addUnmet(cache, facility, views, at);
    const isDone = !met.length || !(await replacedBy(cache, facility, met)).length;
    if (isDone) await commit();
    const tags = new Set(met.map(({ view }) => view.tag));
    return { isDone, tags: views.map(({ view }) => view.tag).filter((tag) => !tags.has(tag)) };
  });
  counts.changed += added.tags.length;
  if (added.tags.length) parts.changed(facility, added.tags);
  return added.isDone;
}

// A group may hold page 1 twice: the later read stands last and wins at equal instants.
function newestOfEach<T extends { view: { tag: string } }>(read: T[]): T[] {
  return [...new Map(read.map((row) => [row.view.tag, row])).values()];
}

/** Server instant up to which every list over which packages wander is known; 0 before the first complete pull. */
async function packagesKnownUntil(running: Running): Promise<number> {
  const cursors = await running.parts.cache.cursors.bulkGet(
    packageFeedIds.map((feed) => [running.facility, feed] as [string, string]),
  );
  const permitted = cursors.filter((cursor) => cursor?.permitted !== false);
  return permitted.length ? Math.min(...permitted.map((cursor) => cursor?.asOf ?? 0)) : 0;
}
