import { isOver } from '../domain/action-state';
import type { ChainHead } from '../domain/activity-chain';
import { type Backup, type BackupTables, backupFormat, backupVersion, sealed } from '../domain/backup';
import type { BackupState } from '../domain/backup-due';
import { headKey } from './append-only';
import { type Computer, computerKey, computerWords, newComputer } from './computer';
import { countActions } from './open-actions';
import type { OpsDb } from './ops-db';
import { readSetting, writeSetting } from './settings';

/** Key of the setting that notes when the last backup was made. */
const madeAtKey = 'backup.madeAt';

/** Everything in the database at one moment, as a backup. @param at.app version of the extension */
export function makeBackup(ops: OpsDb, at: { now: number; app: string }): Promise<Backup> {
  return ops.transaction('r', ops.tables, async () => {
    const tables = await readTables(ops);
    const settings = new Map(tables.settings.map(({ key, value }) => [key, value]));
    const facilities = new Set(tables.activity.map(({ facility }) => facility));
    const heads = Object.fromEntries([...facilities].map((key) => [key, settings.get(headKey(key)) as ChainHead]));
    return sealed({
      format: backupFormat,
      version: backupVersion,
      app: at.app,
      madeAt: at.now,
      computer: computerWords((settings.get(computerKey) as Computer | undefined) ?? newComputer()),
      heads,
      unfinished: tables.actions.filter(({ state }) => !isOver(state)).length,
      tables,
    });
  });
}

async function readTables(ops: OpsDb): Promise<BackupTables> {
  const { facilities, actions, changes, sources, readings, settings, outages } = ops;
  return {
    facilities: await facilities.toArray(),
    // Not even a hash of a key leaves this computer.
    actions: (await actions.toArray()).map(({ keyMark, sentWith, ...action }) => action),
    activity: await ops.activity.orderBy('seq').toArray(),
    changes: await changes.toArray(),
    sources: await sources.toArray(),
    readings: await readings.toArray(),
    settings: await settings.toArray(),
    outages: await outages.toArray(),
    differences: await ops.differences.toArray(),
    readingBlocks: await ops.readingBlocks.toArray(),
    countSessions: await ops.countSessions.toArray(),
    countEntries: await ops.countEntries.toArray(),
    countPlans: await ops.countPlans.toArray(),
    countJoints: await ops.countJoints.toArray(),
  };
}

/** When the last backup was made, and what only this computer holds. */
export async function backupState(ops: OpsDb): Promise<BackupState> {
  const madeAt = (await readSetting(ops, madeAtKey)) as number | undefined;
  const oldest = await ops.activity.orderBy('seq').first();
  const facilities = await ops.facilities.toCollection().primaryKeys();
  const unsent = await Promise.all(facilities.map((facility) => countActions(ops, facility, ['queued', 'checking'])));
  return {
    madeAt: madeAt ?? null,
    since: oldest?.at ?? null,
    unsent: unsent.reduce((sum, count) => sum + count, 0),
  };
}

/** Notes that a backup was saved. */
export function noteBackup(ops: OpsDb, madeAt: number): Promise<void> {
  return writeSetting(ops, madeAtKey, madeAt);
}

/** True where nothing has been set up or done yet: what a person could lose is not there. */
async function isEmptyProfile(ops: OpsDb): Promise<boolean> {
  const { facilities, actions, activity, sources, readings } = ops;
  const counts = await Promise.all([facilities, actions, activity, sources, readings].map((table) => table.count()));
  return counts.every((count) => count === 0);
}

/**
 * Writes a backup into an empty database, as one transaction. This computer stays itself: its name is not the backup's.
 * @returns false when something is there already; nothing was changed then
 */
export function writeBackup(ops: OpsDb, tables: BackupTables): Promise<boolean> {
  return ops.transaction('rw', ops.tables, async () => {
    if (!(await isEmptyProfile(ops))) return false;
    const { activity, settings, ...rest } = tables;
    await ops.settings.bulkPut(settings.filter(({ key }) => key !== computerKey && !key.startsWith(headKey(''))));
    await ops.facilities.bulkPut(rest.facilities);
    await ops.actions.bulkPut(rest.actions);
    await ops.changes.bulkPut(rest.changes);
    await ops.sources.bulkPut(rest.sources);
    await ops.readings.bulkPut(rest.readings);
    await ops.outages.bulkPut(rest.outages);
    await ops.differences.bulkPut(rest.differences ?? []);
    await ops.readingBlocks.bulkPut(rest.readingBlocks ?? []);
    await ops.countSessions.bulkPut(rest.countSessions ?? []);
    await ops.countEntries.bulkPut(rest.countEntries ?? []);
    await ops.countPlans.bulkPut(rest.countPlans ?? []);
    await ops.countJoints.bulkPut(rest.countJoints ?? []);
    // They bring their links, and a new number over all facilities in the order that they had.
    if (activity.length) await ops.activity.bulkAdd(activity.map(({ seq, ...line }) => line));
    return true;
  });
}
