import type { DetailFeed, FeedDefinition } from '../../domain/feeds/define-feed';
import type { Walk } from '../../domain/walk';
import { cursorOf } from './cursor';
import { detailJob } from './detail-job';
import type { Running } from './pull-parts';
import { runJobs } from './run-jobs';

/** Records asked for details of a refused list before it is taken to be refused as a whole. */
const probes = 3;

/** Deliveries of transfers, lines of sales: whatever the rows just stored asked for, and what comes of that. */
export async function readDetailsAsked(running: Running): Promise<void> {
  const feeds = running.feeds.filter((feed) => feed.kind === 'detail');
  const refused = new Map<FeedDefinition, string[]>(feeds.map((feed) => [feed, []]));
  for (;;) {
    const asked = await Promise.all(
      feeds.map(async (feed) => ({ feed, walks: await detailsToAsk(running, feed, refused.get(feed) ?? []) })),
    );
    const jobs = asked.flatMap(({ feed, walks }) => walks.map((walk) => detailJob(running, feed, walk)));
    if (!jobs.length) return;
    await runJobs(running, jobs);
    for (const { feed, walks } of asked) {
      const [only, ...others] = walks;
      if (only && !others.length && !(await cursorOf(running, feed)).permitted) refused.get(feed)?.push(only.id);
    }
  }
}

/**
 * A list that was refused is asked one question at a time, before all others are put to it again: the record that was
 * asked about may be the one that nobody may see.
 * @param refused questions that were refused in this run
 */
async function detailsToAsk(running: Running, feed: DetailFeed, refused: readonly string[]): Promise<Walk[]> {
  const all = await running.parts.cache.walks.where('[facility+feed]').equals([running.facility, feed.id]).toArray();
  if ((await cursorOf(running, feed)).permitted) return all;
  return refused.length < probes ? all.filter(({ id }) => !refused.includes(id)).slice(0, 1) : [];
}
