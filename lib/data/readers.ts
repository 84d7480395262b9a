import type { Verified } from '../domain/activity-chain';
import type { Backup } from '../domain/backup';
import type { BackupState } from '../domain/backup-due';
import type { FacilityKey } from '../domain/facility';
import type { ListInfo } from '../domain/feeds/list-info';
import type { ItemAt } from '../domain/proof/inventory-at';
import type { MonthlySales } from '../domain/reconcile/cadence/significance';
import type { Difference } from '../domain/reconcile/difference';
import type { Thresholds } from '../domain/reconcile/thresholds';
import type {
  ActionRecord,
  ActivityRecord,
  OutageRecord,
  ReadingRecord,
  RunRecord,
  SourceRecord,
} from '../domain/records';
import type { Sale } from '../domain/sales-day/compare-sales-day';
import { backupState, makeBackup } from './backup-tables';
import type { CursorRow } from './cache-db';
import { cadenceOf, type StoredCadence } from './cadence';
import { type ImportKnowledge, importKnowledge, metrcNames } from './import-knowledge';
import { readInventory } from './inventory-at';
import { newestEntries, type QueueEntry } from './queue-entries';
import { readerDbs as db } from './reader-dbs';
import { sourceReadings } from './reading-blocks';
import { countRows, detailsOf, type ListQuery, type ListRow, searchList } from './record-search';
import { namesOf } from './record-table';
import { readEvidence, type StoredEvidence } from './report-facts';
import { type CheckedSales, monthlySales, readCheckedSales, readReceiptsOf } from './sales-days';
import { readThresholds } from './thresholds';
import { verifyActivity } from './verify-activity';

/** More actions than these have not waited in any outage that is still worth showing. */
const mostWaiting = 5_000;

export type { ImportKnowledge } from './import-knowledge';

/** A row that a run put aside because it did not fit its schema. */
export interface UnfitItem {
  seq?: number;
  feed: string;
  problem: string;
  raw: unknown;
}

/*
 * Read-only doors for our own pages. The background is the only writer: nothing here changes a row.
 */

/** Actions and groups of actions, newest first. See `newestEntries`. */
export function readQueue(options: { facility?: FacilityKey; limit: number }): Promise<QueueEntry[]> {
  return newestEntries(db().ops, options);
}

/** The newest outages, with the actions that may have waited in them. */
export async function readOutages(limit: number): Promise<{ outages: OutageRecord[]; actions: ActionRecord[] }> {
  const { ops } = db();
  const newest = (await ops.outages.toArray()).sort((a, b) => b.startedAt - a.startedAt).slice(0, limit);
  const actions = newest.length ? await ops.actions.orderBy('order').reverse().limit(mostWaiting).toArray() : [];
  return { outages: newest, actions };
}

/** Lines of activity, newest first; of one record where its name is given. */
export function readActivity(options: {
  facility?: FacilityKey;
  record?: string | null;
  limit: number;
}): Promise<ActivityRecord[]> {
  const { facility, record = null, limit } = options;
  const { activity } = db().ops;
  if (facility && record !== null) {
    const ofRecord = activity
      .where('[facility+record+seq]')
      .between([facility, record, 0], [facility, record, Number.POSITIVE_INFINITY]);
    return ofRecord.reverse().limit(limit).toArray();
  }
  const newest = mine(activity.orderBy('seq').reverse(), options);
  return (record === null ? newest : newest.filter((line) => line.record === record)).limit(limit).toArray();
}

/** Follows the chain of a facility's activity. See `verifyActivity`. */
export function verifyChain(facility: FacilityKey): Promise<Verified> {
  return verifyActivity(db().ops, facility);
}

/** The whole of what a backup holds, as it is now. */
export function readBackupNow(at: { now: number; app: string }): Promise<Backup> {
  return makeBackup(db().ops, at);
}

/** What a backup would save, and when the last one did. See `backupState`. */
export function readBackupState(): Promise<BackupState> {
  return backupState(db().ops);
}

/** Pulls, newest first. */
export function readRuns(options: { facility?: FacilityKey; limit: number }): Promise<RunRecord[]> {
  const newest = db().cache.runs.orderBy('order').reverse();
  return mine(newest, options).limit(options.limit).toArray();
}

/** Sources of readings of one facility, newest `asOf` first. */
export async function readSources(facility: FacilityKey): Promise<SourceRecord[]> {
  const rows = await db()
    .ops.sources.where('[facility+asOf]')
    .between([facility, -Infinity], [facility, Infinity])
    .toArray();
  return rows.reverse();
}

/** What a file of readings is read against. See `importKnowledge`. */
export function readImportKnowledge(facility: FacilityKey): Promise<ImportKnowledge> {
  return importKnowledge(db(), facility);
}

/** Item and place that Metrc has for some tags. See `metrcNames`. */
export function readMetrcNames(facility: FacilityKey, tags: readonly string[]): ReturnType<typeof metrcNames> {
  return metrcNames(db().cache, facility, tags);
}

/** Readings of one source, sorted by tag. See `sourceReadings`. */
export function readSourceReadings(facility: FacilityKey, sourceId: string): Promise<ReadingRecord[]> {
  return sourceReadings(db().ops, facility, sourceId);
}

/** What a facility tolerates. */
export function readPolicy(facility: FacilityKey): Promise<Thresholds> {
  return readThresholds(db().ops, facility);
}

/** Adjustment reasons that Metrc has for a facility, by name; none before they were read. */
export async function readAdjustReasons(facility: FacilityKey): Promise<string[]> {
  return (await namesOf(db().cache, facility, 'adjust-reasons')).map(({ name }) => name);
}

/** More open differences than these are counted, and not shown. */
const mostDifferences = 5_000;
const differencesAtOnce = 250;

/** Open differences of a facility, as many as a screen can hold, with the number of all and the facility's policy. */
export async function readDifferences(
  facility: FacilityKey,
): Promise<{ differences: Difference[]; open: number; lookAfterDays: number }> {
  const { ops } = db();
  const ids = await ops.differences.where('[facility+standing]').equals([facility, 'open']).primaryKeys();
  const differences: Difference[] = [];
  // In parts, so that a long list never holds the page up.
  for (let start = 0; start < Math.min(ids.length, mostDifferences); start += differencesAtOnce) {
    const part = await ops.differences.bulkGet(ids.slice(start, start + differencesAtOnce));
    differences.push(...part.filter((difference) => difference?.standing === 'open').map((one) => one as Difference));
  }
  const { lookAfterDays } = await readThresholds(ops, facility);
  return { differences, open: ids.length, lookAfterDays };
}

/** What a report of some time is made of. See `readEvidence`. */
export function readReportFacts(
  facility: FacilityKey,
  time: { from: number; until: number },
): Promise<StoredEvidence | null> {
  return readEvidence(db(), facility, time);
}

/** Receipts of a business day. See `readReceiptsOf`. */
export function readReceipts(facility: FacilityKey, day: string): Promise<Sale[]> {
  return readReceiptsOf(db().cache, facility, day);
}

/** What the receipts of some months come to. See `monthlySales`. */
export function readMonthlySales(facility: FacilityKey, months: readonly string[]): Promise<MonthlySales[]> {
  return monthlySales(db().cache, facility, months);
}

/** What the last check of a facility's sales came to. */
export function readSalesCheck(facility: FacilityKey): Promise<CheckedSales | null> {
  return readCheckedSales(db().ops, facility);
}

/** What a facility's deadlines rest on. See `cadenceOf`. */
export function readCadence(facility: FacilityKey): Promise<StoredCadence | null> {
  return cadenceOf(db().ops, facility);
}

/** What a facility held in Metrc at an instant. See `readInventory`. */
export function readInventoryAt(facility: FacilityKey, time: { at: number; knownUntil: number }): Promise<ItemAt[]> {
  return readInventory(db().cache, facility, time);
}

/** The zone in which a facility's days are counted; null where it is not set up. */
export async function readZone(facility: FacilityKey): Promise<string | null> {
  return (await db().ops.facilities.get(facility))?.zone ?? null;
}

/** How far each list of a facility is read, by the list's id. */
export async function readCursors(facility: FacilityKey): Promise<Map<string, CursorRow>> {
  const rows = await db()
    .cache.cursors.where('[facility+feed]')
    .between([facility, ''], [facility, '\uffff'])
    .toArray();
  return new Map(rows.map((row) => [row.feed, row]));
}

/** How many rows of each list are kept, by the list's id. Index counts: no row is read. */
export async function readCounts(facility: FacilityKey, lists: readonly ListInfo[]): Promise<Map<string, number>> {
  const { cache } = db();
  const counts = await Promise.all(lists.map((list) => countRows(cache, facility, list)));
  return new Map(lists.map((list, i) => [list.id, counts[i] ?? 0]));
}

/** Rows of one list. See `searchList`. */
export function readList(query: ListQuery): Promise<ListRow[]> {
  return searchList(db().cache, query);
}

/** Rows that a run put aside, in the order in which they came. */
export async function readUnfit(runId: string, limit: number): Promise<UnfitItem[]> {
  const table = db().cache.tables.find(({ name }) => name === 'unfit');
  return table ? table.where('runId').equals(runId).limit(limit).toArray() : [];
}

/** Rows that belong to a record. See `detailsOf`. */
export function readDetails(of: Parameters<typeof detailsOf>[1]): Promise<ListRow[]> {
  return detailsOf(db().cache, of);
}

function mine<C extends { filter(test: (row: { facility: FacilityKey }) => boolean): C }>(
  rows: C,
  options: { facility?: FacilityKey },
): C {
  return options.facility ? rows.filter((row) => row.facility === options.facility) : rows;
}
