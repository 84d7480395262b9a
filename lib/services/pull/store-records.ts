import type { RecordRow } from '../../data/cache-db';
import { replacedRecords } from '../../data/record-table';
import type { DetailFeed, RecordFeed } from '../../domain/feeds/define-feed';
import { detailWalk } from '../../domain/walk';
import { recordForeignChanges } from '../record-changes';
import { departPackages } from './depart-packages';
import type { Running } from './pull-parts';
import { markSeen, type ReadAt, type ReadRow } from './read-rows';

/** Stores keyed rows, and asks for the details of those that are new or changed. See {@link storeRows}. */
export async function storeRecords(
  running: Running,
  feed: RecordFeed | DetailFeed,
  rows: readonly ReadRow[],
  read: ReadAt & { parent?: string },
  commit: () => Promise<void>,
): Promise<void> {
  const { cache, ops, clock } = running.parts;
  const { facility } = running;
  const now = clock.now();
  const parent = read.parent ?? '';
  const records = rows.map(({ parsed, raw }): RecordRow => {
    const view = feed.toDomain(parsed as never, parent);
    return { facility, entity: feed.entity, feed: feed.id, parent, pulledAt: now, ...view, raw };
  });
  const newest = [...new Map(records.map((row) => [row.key, row])).values()];
  await recordForeignChanges(ops, feed, await replacedRecords(cache, newest), now);
  const tables = [cache.records, cache.walks, cache.cursors, cache.seen, cache.missing, cache.packages];
  const stored = await cache.transaction('rw', tables, async () => {
    const replaced = (await replacedRecords(cache, newest)).map(({ after }) => after);
    await cache.records.bulkPut(replaced);
    await markSeen(
      running,
      feed,
      read,
      newest.map(({ key }) => key),
    );
    await cache.walks.bulkPut(detailsOf(running, feed, replaced));
    await departPackages(running, feed, rows);
    await commit();
    return replaced.length;
  });
  running.counts.changed += stored;
}

function detailsOf(running: Running, feed: RecordFeed | DetailFeed, records: readonly RecordRow[]) {
  const details = running.feeds.filter(
    (other) => other.kind === 'detail' && other.when === 'changed' && other.of.includes(feed.id),
  );
  const now = running.parts.clock.now();
  return details.flatMap((detail) => records.map(({ key }) => detailWalk(running.facility, detail.id, key, now)));
}
