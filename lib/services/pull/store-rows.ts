import type { FeedDefinition } from '../../domain/feeds/define-feed';
import type { Pass } from '../../domain/walk';
import type { Running } from './pull-parts';
import { storePackages } from './store-packages';
import { storeRecords } from './store-records';

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

/**
 * Stores rows of a feed together with the checkpoint that says they are stored. Foreign changes go to `ops` first:
 * should the worker die in between, the next read finds the same change under the same id.
 * @param commit writes the checkpoint, inside the same transaction
 */
export async function storeRows(
  running: Running,
  feed: FeedDefinition,
  rows: readonly ReadRow[],
  at: ReadAt,
  commit: () => Promise<void>,
): Promise<void> {
  if (feed.kind === 'package') return storePackages(running, feed, rows, at, commit);
  if (feed.kind === 'event') throw new RangeError(`${feed.id} is stored by window`);
  return storeRecords(running, feed, rows, at, commit);
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
