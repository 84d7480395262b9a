import type { FacilityKey } from '../domain/facility';
import type { ReportFacts } from '../domain/proof/report';
import type { Difference } from '../domain/reconcile/difference';
import type { ActivityRecord } from '../domain/records';
import type { CacheDb } from './cache-db';
import { highestKey, lowestKey } from './key-range';
import type { OpsDb } from './ops-db';

/** What a report is made of, and the activity behind it. */
export interface StoredEvidence {
  facts: Omit<ReportFacts, 'madeAt' | 'madeBy' | 'metrcUntil'>;
  /** Without gaps in their chain, oldest first: from the first line of the time to the newest. */
  activity: ActivityRecord[];
}

/**
 * Reads what happened at a facility in some time.
 * @returns null where the facility is not set up
 */
export async function readEvidence(
  { ops, cache }: { ops: OpsDb; cache: CacheDb },
  facility: FacilityKey,
  { from, until }: { from: number; until: number },
): Promise<StoredEvidence | null> {
  const record = await ops.facilities.get(facility);
  if (!record) return null;
  const all = await ops.differences
    .where('[facility+record]')
    .between([facility, lowestKey], [facility, highestKey])
    .toArray();
  const differences = all.filter((difference) => wasOpen(difference, from, until));
  const used = new Set(differences.map(({ onHand }) => onHand?.sourceId));
  const sources = await ops.sources
    .where('[facility+asOf]')
    .between([facility, lowestKey], [facility, highestKey])
    .toArray();
  const tally = await cache.tallies.get(facility);
  return {
    facts: {
      facility: { name: record.name, license: record.license, zone: record.zone },
      from,
      until,
      compared: tally ? { compared: tally.compared, differ: tally.differ, at: tally.at } : null,
      differences: differences.sort((a, b) => a.firstSeenAt - b.firstSeenAt || (a.record < b.record ? -1 : 1)),
      sources: sources.filter(({ id, asOf }) => used.has(id) || (asOf >= from && asOf < until)),
    },
    activity: await activityOf(ops, facility, from, until),
  };
}

function wasOpen({ firstSeenAt, closing }: Difference, from: number, until: number): boolean {
  return firstSeenAt < until && (closing === null || closing.at >= from);
}

/** Their order is that of writing, which a clock set back does not change: everything between the first and the last. */
async function activityOf(ops: OpsDb, facility: FacilityKey, from: number, until: number): Promise<ActivityRecord[]> {
  const lines = await ops.activity
    .where('[facility+seq]')
    .between([facility, lowestKey], [facility, highestKey])
    .toArray();
  const isOf = ({ at }: ActivityRecord) => at >= from && at < until;
  const first = lines.findIndex(isOf);
  return first < 0 ? [] : lines.slice(first, lines.findLastIndex(isOf) + 1);
}
