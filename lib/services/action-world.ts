import type { CacheDb } from '../data/cache-db';
import type { OpsDb } from '../data/ops-db';
import { namesOf } from '../data/record-table';
import { isPending } from '../domain/action-state';
import type { ActionWorld } from '../domain/actions/define-action';
import { actionOf } from '../domain/actions/registry';
import { dayIn } from '../domain/calendar-day';
import type { FacilityKey } from '../domain/facility';
import type { FormChoice } from '../domain/form';
import type { ActionRecord, PackageView } from '../domain/records';

/** What an action may look at, gathered from mirror and queue. */
export async function actionWorld(
  dbs: { ops: OpsDb; cache: CacheDb },
  facility: FacilityKey,
  view: PackageView | null,
  now: number,
): Promise<ActionWorld> {
  const record = await dbs.ops.facilities.get(facility);
  return {
    package: view,
    reasons: await choices(dbs.cache, facility, 'adjust-reasons'),
    locations: await choices(dbs.cache, facility, 'locations'),
    items: await choices(dbs.cache, facility, 'items'),
    today: dayIn(record?.zone ?? 'America/New_York', now),
  };
}

async function choices(cache: CacheDb, facility: FacilityKey, feed: string): Promise<FormChoice[]> {
  const rows = await namesOf(cache, facility, feed);
  const named = rows.map((row) => {
    const { RequiresNote } = row.raw as { RequiresNote?: boolean };
    return RequiresNote
      ? { value: row.name, label: row.name, requiresNote: true }
      : { value: row.name, label: row.name };
  });
  return named.sort((a, b) => a.label.localeCompare(b.label));
}

/** Open actions that touch a record, in the order in which they were accepted. */
export async function openActions(ops: OpsDb, facility: FacilityKey, record: string): Promise<ActionRecord[]> {
  const all = await ops.actions.where('records').equals(record).toArray();
  return all
    .filter((action) => action.facility === facility && isPending(action.state))
    .sort((a, b) => a.order - b.order);
}

/** The record as it will be once the given actions took effect. */
export function withEffects(view: PackageView, actions: readonly ActionRecord[]): PackageView {
  let record = view;
  for (const action of actions) record = { ...record, ...actionOf(action.type).effect(action.input, record) };
  return record;
}
