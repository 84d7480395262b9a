import type { CacheDb } from '../data/cache-db';
import type { OpsDb } from '../data/ops-db';
import type { ExternalChange } from '../domain/external-change';
import { compareInstants } from '../domain/metrc-instant';
import { overChanges } from '../domain/over-changes';

/** Most that one pull takes out: what gathered in months goes in several. */
const mostAtOnce = 5_000;

/**
 * Takes out changes that nothing asks for any more (`overChanges`); what they tell stands in activity for ever. One whose
 * state the mirror never came to store stays: the next telling begins where it ended.
 * @param all every change of the facility
 */
export async function pruneChanges(
  { ops, cache }: { ops: OpsDb; cache: CacheDb },
  all: readonly ExternalChange[],
  now: number,
): Promise<void> {
  const over = overChanges(all, now).slice(0, mostAtOnce);
  if (!over.length) return;
  const stored = await cache.packages.bulkGet(
    over.map(({ facility, record }) => [facility, record] as [string, string]),
  );
  const isPassed = ({ told }: ExternalChange, i: number) => {
    const mirror = stored[i];
    return !mirror || !told || compareInstants(mirror.lastModified, told.lastModified) >= 0;
  };
  await ops.changes.bulkDelete(over.filter(isPassed).map(({ id }) => id));
}
