import type { DetailFeed, RecordFeed } from '../../domain/feeds/define-feed';
import { compareInstants } from '../../domain/metrc-instant';
import type { Running } from './pull-parts';
import type { ReadRow } from './read-rows';

/**
 * A package that was received elsewhere leaves every list of this license but the one that says so: also when it was on
 * its way between two pulls, and never met in transit. Call inside the transaction that stores the rows, with `packages`
 * in it.
 */
export async function departPackages(
  running: Running,
  feed: RecordFeed | DetailFeed,
  rows: readonly ReadRow[],
): Promise<void> {
  const { departs } = feed;
  if (!departs) return;
  const { packages } = running.parts.cache;
  for (const { parsed } of rows) {
    const departed = departs(parsed as never);
    if (!departed) continue;
    await packages
      .where('[facility+tag]')
      .equals([running.facility, departed.tag])
      // Sent back since, it is in a list again, changed after it was received elsewhere.
      .filter((row) => row.list !== 'gone' && compareInstants(row.lastModified, departed.at) <= 0)
      .modify({ list: 'transferred' });
  }
}
