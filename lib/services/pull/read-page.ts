import { ApiError } from '../../data/metrc/api-error';
import type { PageQuery } from '../../data/metrc/client';
import type { ListPage } from '../../data/metrc/page';
import type { FeedDefinition } from '../../domain/feeds/define-feed';
import type { Running } from './pull-parts';

/** Waits between attempts at one page, ms. After the last the run ends and an alarm goes on with it. */
const waitsMs = [500, 2_000, 6_000];

/**
 * Reads one page of a feed. A page that fails in transit is read again a few times; a refusal is the caller's.
 * @throws ApiError of the last attempt
 */
export async function readFeedPage(
  running: Running,
  feed: FeedDefinition,
  query: Omit<PageQuery, 'priority'>,
): Promise<ListPage<unknown>> {
  const { parts, facility, counts } = running;
  for (let attempt = 0; ; attempt += 1) {
    try {
      counts.requests += 1;
      const page = await parts.metrc.page(facility, feed.path, feed.row, { ...query, priority: 'bulk' });
      counts.rows += page.rows.length;
      counts.unfit += page.unfit;
      return page;
    } catch (error) {
      const wait = waitsMs[attempt];
      if (!isTransient(error) || wait === undefined) throw error;
      counts.faults += 1;
      await parts.clock.sleep(wait);
    }
  }
}

function isTransient(error: unknown): boolean {
  return error instanceof ApiError && (error.kind === 'offline' || error.kind === 'down');
}
