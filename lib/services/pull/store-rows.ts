import type { FeedDefinition } from '../../domain/feeds/define-feed';
import type { Running } from './pull-parts';
import type { ReadAt, ReadRow } from './read-rows';
import { storePackages } from './store-packages';
import { storeRecords } from './store-records';

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
