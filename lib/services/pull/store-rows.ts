import { replacedBy, writePackages } from '../../data/mirror';
import type { FeedDefinition } from '../../domain/feeds/define-feed';
import { packageFeedIds } from '../../domain/feeds/registry';
import { recordExternalChanges } from '../external-changes';
import type { Running } from './pull-parts';

/** One row of a reply: parsed by the feed's schema, and as it came. */
export interface ReadRow {
  parsed: unknown;
  raw: unknown;
}

/**
 * Stores rows of a feed together with the checkpoint that says they are stored. Foreign changes go to `ops` first:
 * should the worker die in between, the next read finds the same change under the same id.
 * @param commit writes the checkpoint, inside the same transaction
 */
export async function storeRows(
  running: Running,
  feed: FeedDefinition,
  rows: readonly ReadRow[],
  seenAt: number,
  commit: () => Promise<void>,
): Promise<void> {
  if (feed.kind === 'package') return storePackages(running, feed, rows, seenAt, commit);
  if (feed.kind === 'event') throw new RangeError(`${feed.id} is stored by hour`);
  const { cache } = running.parts;
  await cache.transaction('rw', cache.records, cache.walks, cache.cursors, async () => {
    await cache.records.bulkPut(
      rows.map(({ parsed, raw }) => ({
        facility: running.facility,
        entity: feed.entity,
        feed: feed.id,
        parent: '',
        pulledAt: running.parts.clock.now(),
        ...feed.toDomain(parsed as never),
        raw,
      })),
    );
    await commit();
  });
}

async function storePackages(
  running: Running,
  feed: FeedDefinition & { kind: 'package' },
  rows: readonly ReadRow[],
  seenAt: number,
  commit: () => Promise<void>,
): Promise<void> {
  const { cache, ops, clock, changed } = running.parts;
  const { facility } = running;
  const read = newestOfEach(rows.map(({ parsed, raw }) => ({ view: feed.toDomain(parsed as never), raw })));
  const at = { now: clock.now(), seenAt, knownUntil: await packagesKnownUntil(running) };
  await recordExternalChanges(ops, facility, await replacedBy(cache, facility, read), at);
  const tags = await cache.transaction('rw', cache.packages, cache.points, cache.walks, cache.cursors, async () => {
    // Asked again inside: a read-back may have stored a newer row meanwhile.
    const replaced = await replacedBy(cache, facility, read);
    await writePackages(cache, facility, replaced, at);
    await commit();
    return replaced.map(({ after }) => after.view.tag);
  });
  running.counts.changed += tags.length;
  if (tags.length) changed(facility, tags);
}

// A group may hold page 1 twice: the later read stands last and wins at equal instants.
function newestOfEach<T extends { view: { tag: string } }>(read: T[]): T[] {
  return [...new Map(read.map((row) => [row.view.tag, row])).values()];
}

/** Server instant up to which every list over which packages wander is known; 0 before the first complete pull. */
async function packagesKnownUntil(running: Pick<Running, 'parts' | 'facility'>): Promise<number> {
  const cursors = await running.parts.cache.cursors.bulkGet(
    packageFeedIds.map((feed) => [running.facility, feed] as [string, string]),
  );
  const permitted = cursors.filter((cursor) => cursor?.permitted !== false);
  return permitted.length ? Math.min(...permitted.map((cursor) => cursor?.asOf ?? 0)) : 0;
}
