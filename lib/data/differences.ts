import type { FacilityKey } from '../domain/facility';
import type { Difference } from '../domain/reconcile/difference';
import type { OpsDb } from './ops-db';

/** Open differences of a facility, whole; at most so many of them. */
export function openDifferences(
  ops: OpsDb,
  facility: FacilityKey,
  limit = Number.POSITIVE_INFINITY,
): Promise<Difference[]> {
  return ops.differences.where('[facility+standing]').equals([facility, 'open']).limit(limit).toArray();
}

/** Records of a facility that have an open difference. Index keys: no row is read. */
export async function openRecords(ops: OpsDb, facility: FacilityKey): Promise<Set<string>> {
  const ids = await ops.differences.where('[facility+standing]').equals([facility, 'open']).primaryKeys();
  return new Set(ids.map(recordInId));
}

/** The record in a difference's id, `facility|record|firstSeenAt`. */
function recordInId(id: string): string {
  return id.slice(id.indexOf('|') + 1, id.lastIndexOf('|'));
}

/**
 * Open differences that were first seen up to an instant, whole; at most so many of them. When one was seen stands in its
 * id: newer ones are not read.
 */
export async function openSeenBefore(
  ops: OpsDb,
  facility: FacilityKey,
  until: number,
  limit: number,
): Promise<Difference[]> {
  const ids = await ops.differences.where('[facility+standing]').equals([facility, 'open']).primaryKeys();
  const old = ids.filter((id) => Number(id.slice(id.lastIndexOf('|') + 1)) <= until).slice(0, limit);
  return (await ops.differences.bulkGet(old)).filter((difference) => difference !== undefined);
}

/** The newest difference of each of some records, by record. */
export async function newestOfRecords(
  ops: OpsDb,
  facility: FacilityKey,
  records: readonly string[],
): Promise<Map<string, Difference>> {
  const keys = records.map((record) => [facility, record]);
  const found = await ops.differences.where('[facility+record]').anyOf(keys).toArray();
  found.sort((a, b) => a.firstSeenAt - b.firstSeenAt);
  return new Map(found.map((difference) => [difference.record, difference]));
}
