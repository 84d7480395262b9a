import type { FacilityKey } from '../domain/facility';
import { defaultThresholds, type Thresholds } from '../domain/reconcile/thresholds';
import type { OpsDb } from './ops-db';
import { readSetting } from './settings';

function keyOf(facility: FacilityKey): string {
  return `thresholds:${facility}`;
}

/** What a facility tolerates; the defaults where nobody said anything else. */
export async function readThresholds(ops: OpsDb, facility: FacilityKey): Promise<Thresholds> {
  return { ...defaultThresholds, ...((await readSetting(ops, keyOf(facility))) as Partial<Thresholds> | undefined) };
}
