import type { FacilityKey } from '../domain/facility';
import type { OpsDb } from './ops-db';
import { readSetting, writeSetting } from './settings';

const keyOf = (facility: FacilityKey) => `paused:${facility}`;

/** Has a person paused this facility? Then nothing is pulled by itself; what is sent is sent as ever. */
export async function readPause(ops: OpsDb, facility: FacilityKey): Promise<boolean> {
  return (await readSetting(ops, keyOf(facility))) === true;
}

/** Keeps what a person chose. */
export function writePause(ops: OpsDb, facility: FacilityKey, isPaused: boolean): Promise<void> {
  return writeSetting(ops, keyOf(facility), isPaused);
}
