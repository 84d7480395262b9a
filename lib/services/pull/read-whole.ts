import type { FeedDefinition } from '../../domain/feeds/define-feed';
import { cursorOf } from './plan-pass';
import type { Running } from './pull-parts';
import { readFeedPage } from './read-page';
import { type ReadRow, storeRows } from './store-rows';

/** Reads a list that takes no window, when its cadence says so. Nothing is removed by a read that came out empty. */
export async function readWhole(running: Running, feed: FeedDefinition, end: number): Promise<void> {
  const { clock, cache } = running.parts;
  const cursor = await cursorOf(running, feed);
  if (cursor.readAt !== null && Math.abs(clock.now() - cursor.readAt) < feed.cadenceMs) return;
  const rows: ReadRow[] = [];
  let pages = 1;
  for (let pageNumber = 1; pageNumber <= pages; pageNumber += 1) {
    running.progress.total += 1;
    const page = await readFeedPage(running, feed, { pageNumber, window: null });
    running.progress.done += 1;
    rows.push(...page.rows);
    pages = page.totalPages;
  }
  await storeRows(running, feed, rows, end, async () => {
    await cache.cursors.put({ ...cursor, asOf: end, readAt: clock.now(), rows: rows.length, permitted: true });
  });
}
