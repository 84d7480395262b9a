import type { CacheDb } from '../data/cache-db';
import type { OpsDb } from '../data/ops-db';
import { tagsToCompare } from '../data/tags-to-compare';
import { plans } from '../domain/actions/recipes/plan-of';
import type { FacilityStatus } from '../domain/facility-status';
import type { ListTally } from '../domain/list-tally';
import { countCodes, tagsWith } from '../domain/reconcile/standing';
import type { FacilityRecord } from '../domain/records';
import type { Clock } from '../platform/clock';
import { readFrame } from './package-facts';

/** More tags than these nobody reads in a page's corner. */
const mostTags = 200;
/** Without API keys the page takes out those that it shows: it needs more. */
const mostCounted = 1_000;

type Dbs = { ops: OpsDb; cache: CacheDb; clock: Clock };

/** The whole list beyond a page's rows: the last compare of the facility, and tags that no row of Metrc stands for. */
export async function listTally(dbs: Dbs, record: FacilityRecord, status: FacilityStatus): Promise<ListTally> {
  const standing = await dbs.cache.standings.get(record.facility);
  const counts = standing ? countCodes(standing) : {};
  if (!record.connected) return { status, counts, actsOn: [], local: await countedTags(dbs, record) };
  const tags = standing ? tagsWith(standing, ['only-local'], mostTags) : [];
  const local = { kind: 'only-local', tags, count: counts['only-local'] ?? 0 } as const;
  return { status, counts, actsOn: [...new Set(plans.flatMap(({ entity }) => entity ?? []))], local };
}

async function countedTags(dbs: Dbs, { facility }: FacilityRecord): Promise<ListTally['local']> {
  const frame = await readFrame(dbs, facility, dbs.clock.now());
  const tags = frame ? await tagsToCompare(dbs, facility, frame.sources) : [];
  return { kind: 'counted', tags: tags.slice(0, mostCounted), count: tags.length };
}
