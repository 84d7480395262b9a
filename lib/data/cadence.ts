import { openStates } from '../domain/action-state';
import { apiHostOf, type FacilityKey } from '../domain/facility';
import type { CadenceSettings } from '../domain/reconcile/cadence/clock-rule';
import type { CadenceEvents } from '../domain/reconcile/cadence/due-clocks';
import { openDifferences } from './differences';
import { highestKey, lowestKey } from './key-range';
import type { OpsDb } from './ops-db';
import { readSetting, writeSetting } from './settings';

/** What a facility's deadlines rest on. */
export interface StoredCadence {
  state: string;
  zone: string;
  settings: CadenceSettings;
  /** What may have begun a deadline. */
  events: CadenceEvents;
}

/** @returns null where the facility is not set up */
export async function cadenceOf(ops: OpsDb, facility: FacilityKey): Promise<StoredCadence | null> {
  const record = await ops.facilities.get(facility);
  if (!record) return null;
  const kept = (await readSetting(ops, `cadence:${facility}`)) as CadenceSettings | undefined;
  return {
    state: record.state,
    zone: record.zone,
    settings: kept ?? { choices: {}, own: [] },
    events: {
      confirmed: (await openDifferences(ops, facility)).filter(({ confirmed }) => confirmed !== null),
      outageSince: await outageSince(ops, facility),
      waitingSince: await waitingSince(ops, facility),
    },
  };
}

async function outageSince(ops: OpsDb, facility: FacilityKey): Promise<number | null> {
  const host = apiHostOf(facility);
  const newest = await ops.outages.where('[host+startedAt]').between([host, lowestKey], [host, highestKey]).last();
  return newest?.endedAt === null ? newest.startedAt : null;
}

/** Whatever is not over may not be in Metrc yet, also what a person has to decide. */
async function waitingSince(ops: OpsDb, facility: FacilityKey): Promise<number | null> {
  const keys = openStates.map((state) => [facility, state]);
  const open = await ops.actions.where('[facility+state]').anyOf(keys).toArray();
  return open.length ? Math.min(...open.map(({ createdAt }) => createdAt)) : null;
}

/** Keeps what people chose about a facility's deadlines. */
export function writeCadence(ops: OpsDb, facility: FacilityKey, settings: CadenceSettings): Promise<void> {
  return writeSetting(ops, `cadence:${facility}`, settings);
}
