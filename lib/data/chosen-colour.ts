import type { FacilityKey } from '../domain/facility';
import { asColour, type FacilityColour } from '../domain/facility-colour';
import type { OpsDb } from './ops-db';
import { readSetting, writeSetting } from './settings';

const keyOf = (facility: FacilityKey) => `colour:${facility}`;

/** The colour that a person chose for a facility; null where the license decides. */
export async function readColour(ops: OpsDb, facility: FacilityKey): Promise<FacilityColour | null> {
  return asColour(await readSetting(ops, keyOf(facility)));
}

/** Keeps what a person chose. */
export function writeColour(ops: OpsDb, facility: FacilityKey, colour: FacilityColour): Promise<void> {
  return writeSetting(ops, keyOf(facility), colour);
}
