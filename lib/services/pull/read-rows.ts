import type { FeedDefinition } from '../../domain/feeds/define-feed';
import type { Pass } from '../../domain/walk';
import type { Running } from './pull-parts';

/** One row of a reply: parsed by the feed's schema, and as it came. */
export interface ReadRow {
  parsed: unknown;
  raw: unknown;
}

/** When and why rows were read. */
export interface ReadAt {
  /** Server instant of the read. */
  seenAt: number;
  pass: Pass | 'whole';
}

/** Notes the rows that a sweep met. Call inside the transaction that stores them. */
export async function markSeen(
  running: Running,
  feed: FeedDefinition,
  at: ReadAt,
  keys: readonly string[],
): Promise<void> {
  if (at.pass !== 'sweep') return;
  const { facility } = running;
  await running.parts.cache.seen.bulkPut(keys.map((key) => ({ facility, feed: feed.id, key })));
}
