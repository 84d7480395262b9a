import { ApiError } from '../../data/metrc/api-error';
import type { PageQuery } from '../../data/metrc/client';
import type { ListPage } from '../../data/metrc/page';
import type { FeedDefinition } from '../../domain/feeds/define-feed';
import type { Running } from './pull-parts';

/** Waits between attempts at one page, ms. After the last the run ends and an alarm goes on with it. */
const waitsMs = [500, 2_000, 6_000];
/** Rows kept aside of one page and list: a host that changed a field sends thousands of them. */
const mostKeptAside = 20;

/**
 * Reads one page of a feed. A page that fails in transit is read again a few times; a refusal is the caller's. Rows that
 * do not fit the feed's schema are kept aside.
 * @param path where it differs from the feed's own: details carry their parent's key
 * @throws ApiError of the last attempt
 */
export async function readFeedPage(
  running: Running,
  feed: FeedDefinition,
  query: Omit<PageQuery, 'priority'>,
  path = feed.path,
): Promise<ListPage<unknown>> {
  const { parts, facility, counts, priority } = running;
  for (let attempt = 0; ; attempt += 1) {
    try {
      counts.requests += 1;
      const member = feed.kind === 'detail' ? feed.member : undefined;
      const page = await parts.metrc.page(facility, path, feed.row, { ...query, priority, member });
      counts.rows += page.rows.length;
      counts.bytes += page.bytes;
      if (page.unfit.length) await keepAside(running, feed, page);
      return page;
    } catch (error) {
      const wait = waitsMs[attempt];
      if (!isTransient(error) || wait === undefined) throw error;
      counts.faults += 1;
      await parts.clock.sleep(wait);
    }
  }
}

async function keepAside(running: Running, feed: FeedDefinition, page: ListPage<unknown>): Promise<void> {
  const { parts, facility, counts, runId } = running;
  counts.unfit += page.unfit.length;
  const kept = page.unfit.slice(0, mostKeptAside);
  await parts.cache.unfit.bulkAdd(
    kept.map(({ problem, raw }) => ({ facility, feed: feed.id, at: parts.clock.now(), runId, problem, raw })),
  );
}

function isTransient(error: unknown): boolean {
  return error instanceof ApiError && (error.kind === 'offline' || error.kind === 'down');
}
