import { liveQuery } from 'dexie';
import type { FacilityKey } from '../domain/facility';
import type { ActionRecord, ActivityRecord, RunRecord, SourceRecord } from '../domain/records';
import { CacheDb } from './cache-db';
import { OpsDb } from './ops-db';

/**
 * Read-only doors for our own pages. The background is the only writer: nothing here changes a row.
 * Opened lazily, so that importing this file costs nothing.
 */
let opened: { ops: OpsDb; cache: CacheDb } | undefined;
function db() {
  opened ??= { ops: new OpsDb(), cache: new CacheDb() };
  return opened;
}

/** Runs the query now and again whenever a row it read changes, in any window, until the signal aborts. */
export function watch<T>(query: () => Promise<T>, onValue: (value: T) => void, signal: AbortSignal): void {
  const subscription = liveQuery(query).subscribe({ next: onValue, error: () => {} });
  signal.addEventListener('abort', () => subscription.unsubscribe(), { once: true });
}

/** Actions, newest first. */
export function readQueue(options: { facility?: FacilityKey; limit: number }): Promise<ActionRecord[]> {
  const newest = db().ops.actions.orderBy('order').reverse();
  return mine(newest, options).limit(options.limit).toArray();
}

/** Lines of activity, newest first. */
export function readActivity(options: { facility?: FacilityKey; limit: number }): Promise<ActivityRecord[]> {
  const newest = db().ops.activity.orderBy('seq').reverse();
  return mine(newest, options).limit(options.limit).toArray();
}

/** Pulls, newest first. */
export function readRuns(options: { facility?: FacilityKey; limit: number }): Promise<RunRecord[]> {
  const newest = db().cache.runs.orderBy('startedAt').reverse();
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

function mine<C extends { filter(test: (row: { facility: FacilityKey }) => boolean): C }>(
  rows: C,
  options: { facility?: FacilityKey },
): C {
  return options.facility ? rows.filter((row) => row.facility === options.facility) : rows;
}
