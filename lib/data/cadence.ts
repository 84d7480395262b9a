import type { FacilityKey } from '../domain/facility';
import type { CadenceSettings } from '../domain/reconcile/cadence/clock-rule';
import type { Difference } from '../domain/reconcile/difference';
import { openDifferences } from './differences';
import type { OpsDb } from './ops-db';
import { readSetting, writeSetting } from './settings';

/** What a facility's deadlines rest on. */
export interface StoredCadence {
  state: string;
  zone: string;
  settings: CadenceSettings;
  /** Open differences that a count confirmed. */
  confirmed: Difference[];
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
    confirmed: (await openDifferences(ops, facility)).filter(({ confirmed }) => confirmed !== null),
  };
}

/** Keeps what people chose about a facility's deadlines. */
export function writeCadence(ops: OpsDb, facility: FacilityKey, settings: CadenceSettings): Promise<void> {
  return writeSetting(ops, `cadence:${facility}`, settings);
}
