import type { FacilityKey } from '../domain/facility';
import { defaultThresholds, type Thresholds } from '../domain/reconcile/thresholds';
import type { OpsDb } from './ops-db';
import { readSetting, writeSetting } from './settings';

function keyOf(facility: FacilityKey): string {
  return `thresholds:${facility}`;
}

/** What a facility tolerates; the defaults where nobody said anything else. */
export async function readThresholds(ops: OpsDb, facility: FacilityKey): Promise<Thresholds> {
  return { ...defaultThresholds, ...((await readSetting(ops, keyOf(facility))) as Partial<Thresholds> | undefined) };
}

/** Sets a facility's policy. */
export async function writeThresholds(ops: OpsDb, facility: FacilityKey, thresholds: Thresholds): Promise<void> {
  await writeSetting(ops, keyOf(facility), thresholds);
}
