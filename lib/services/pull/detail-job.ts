import { ApiError } from '../../data/metrc/api-error';
import type { ListPage } from '../../data/metrc/page';
import type { DetailFeed } from '../../domain/feeds/define-feed';
import { detailWalk, type Walk } from '../../domain/walk';
import { cursorOf } from './cursor';
import type { Job, Running } from './pull-parts';
import { readFeedPage } from './read-page';
import { storeRecords } from './store-records';

/** Reads what belongs to one record, and replaces what was stored of it. */
export function detailJob(running: Running, feed: DetailFeed, walk: Walk): Job {
  return {
    feed,
    walk,
    async step() {
      try {
        await readDetails(running, feed, walk.parent);
      } catch (error) {
        if (!(await isOneRecords(running, feed, error))) throw error;
      }
      await wasAnswered(running, walk);
      return { isOver: true };
    },
  };
}

/** The record may have changed while its details were read: then they are asked for again, and stay so. */
async function wasAnswered({ parts: { cache } }: Running, walk: Walk): Promise<void> {
  await cache.transaction('rw', cache.walks, async () => {
    if ((await cache.walks.get(walk.id))?.start === walk.start) await cache.walks.delete(walk.id);
  });
}

/** Reads and stores the details of one record. @throws ApiError */
export async function readDetails(running: Running, feed: DetailFeed, parent: string): Promise<void> {
  const { cache } = running.parts;
  const path = feed.path.replace('{id}', encodeURIComponent(parent));
  const pages: ListPage<unknown>[] = [];
  do {
    pages.push(await readFeedPage(running, feed, { pageNumber: pages.length + 1, window: null }, path));
    running.progress.done += 1;
  } while (pages.length < (pages.at(-1)?.totalPages ?? 0));
  const rows = pages.flatMap((page) => page.rows);
  const seenAt = pages.at(-1)?.serverNow ?? running.parts.clock.now();
  const keys = new Set(rows.map(({ parsed }) => feed.toDomain(parsed as never, parent).key));
  await storeRecords(running, feed, rows, { seenAt, pass: 'detail', parent }, async () => {
    await forgetOthers(running, feed, parent, keys);
    await cache.cursors.put({ ...(await cursorOf(running, feed)), asOf: seenAt, permitted: true });
  });
}

/** Forgets the details of a record that it has no more, what was read under them, and what was still to be. */
async function forgetOthers(running: Running, feed: DetailFeed, parent: string, keys: ReadonlySet<string>) {
  const { records, walks } = running.parts.cache;
  const stored = records.where('[facility+entity+parent]').equals([running.facility, feed.entity, parent]);
  const gone = await stored.filter((row) => row.feed === feed.id && !keys.has(row.key)).toArray();
  await records.bulkDelete(gone.map(({ facility, entity, key }) => [facility, entity, key]));
  for (const under of running.feeds) {
    if (under.kind !== 'detail' || !under.of.includes(feed.id)) continue;
    await walks.bulkDelete(gone.map(({ key }) => detailWalk(running.facility, under.id, key, 0).id));
    for (const { key } of gone) await forgetOthers(running, under, key, new Set());
  }
}

/** Refused for this record alone: it left the license meanwhile. A list of which nothing was ever read is refused as a whole. */
async function isOneRecords(running: Running, feed: DetailFeed, error: unknown): Promise<boolean> {
  if (!(error instanceof ApiError)) return false;
  if (error.kind === 'unauthorized') await running.parts.assertKeys(running.facility);
  else if (error.status !== 404) return false;
  running.counts.faults += 1;
  return (await cursorOf(running, feed)).asOf !== null;
}
