import type { ListPage } from '../../data/metrc/page';
import type { RecordFeed } from '../../domain/feeds/define-feed';
import { cursorOf, serverNow } from './cursor';
import { forgetAbsent } from './forget-absent';
import type { Job, Running } from './pull-parts';
import { readFeedPage } from './read-page';
import { storeRows } from './store-rows';

/** Readings of a list that changes meanwhile, before what was read is taken as it is. */
const mostReadings = 3;

/** Whether a list that takes no window is due: lists of names change seldom. One read in the future is: the clock was set back. */
export async function isDue(running: Running, feed: RecordFeed): Promise<boolean> {
  const { readAt } = await cursorOf(running, feed);
  const now = running.parts.clock.now();
  return readAt === null || readAt > now || now - readAt >= feed.cadenceMs;
}

/** Reads a list whole that takes no window. What is missing from two readings in a row is forgotten. */
export function wholeJob(running: Running, feed: RecordFeed): Job {
  const { cache, clock } = running.parts;
  return {
    feed,
    walk: { end: Number.MAX_SAFE_INTEGER, step: 'open', nextPage: 1, totalPages: 0 },
    async step() {
      let pages = await readAll(running, feed);
      for (let times = 1; times < mostReadings && !isSteady(pages); times += 1) pages = await readAll(running, feed);
      const rows = pages.flatMap((page) => page.rows);
      const seenAt = await serverNow(running);
      const isWhole = isSteady(pages) && pages.every(({ unfit }) => unfit.length === 0);
      await storeRows(running, feed, rows, { seenAt, pass: 'whole' }, async () => {
        const keys = rows.map(({ parsed }) => feed.toDomain(parsed as never).key);
        if (isWhole) await forgetAbsent(running, feed, keys);
        const cursor = await cursorOf(running, feed);
        const now = clock.now();
        await cache.cursors.put({ ...cursor, asOf: seenAt, readAt: now, rows: rows.length, permitted: true });
      });
      return { isOver: true };
    },
  };
}

async function readAll(running: Running, feed: RecordFeed): Promise<ListPage<unknown>[]> {
  const pages: ListPage<unknown>[] = [];
  do {
    pages.push(await readFeedPage(running, feed, { pageNumber: pages.length + 1, window: null }));
    running.progress.done += 1;
  } while (pages.length < (pages.at(-1)?.totalPages ?? 0));
  return pages;
}

/** Nothing came or went between the pages: else rows shifted, and one may have slipped through. */
function isSteady(pages: readonly ListPage<unknown>[]): boolean {
  const rows = pages.reduce((sum, page) => sum + page.rows.length + page.unfit.length, 0);
  return pages.every(({ total }) => total === rows);
}
