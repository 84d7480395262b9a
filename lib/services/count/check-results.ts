import type { CacheDb } from '../../data/cache-db';
import { livingPlants, manifestPackages, plantsTagged } from '../../data/check-world';
import {
  type CheckResult,
  isRoomOf,
  type KnownPlant,
  manifestResults,
  presenceResults,
} from '../../domain/count/check-outcome';
import type { CountLine } from '../../domain/count/count-entry';
import type { CountSession } from '../../domain/count/count-session';

/** What a presence count or the check of a manifest came to, by the mirror as it is now. */
export async function checkResults(
  cache: CacheDb,
  session: Pick<CountSession, 'kind' | 'facility' | 'scope' | 'isWhole'>,
  lines: readonly CountLine[],
): Promise<CheckResult[]> {
  const { facility, scope } = session;
  if (scope.by === 'delivery')
    return manifestResults(session, lines, await manifestPackages(cache, facility, scope.key));
  const tags = lines.map(({ tag }) => tag);
  const plants: KnownPlant[] = await plantsTagged(cache, facility, tags);
  for await (const plant of livingPlants(cache, facility)) if (isRoomOf(scope, plant.place)) plants.push(plant);
  // By tag: the later one holds, and those that are alive come last.
  const known = new Map(plants.map((plant) => [plant.tag, plant]));
  return presenceResults(session, lines, [...known.values()]);
}
