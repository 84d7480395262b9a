import { defaultPace, isPace, type Pace } from '../domain/pace';
import type { OpsDb } from './ops-db';
import { readSetting, writeSetting } from './settings';

const key = 'pace';

/** The share of Metrc's limit that was chosen here; the default while none was, or none that can be read. */
export async function readPace(ops: OpsDb): Promise<Pace> {
  const stored = await readSetting(ops, key);
  return isPace(stored) ? stored : defaultPace;
}

/** Keeps a chosen share. */
export function writePace(ops: OpsDb, pace: Pace): Promise<void> {
  return writeSetting(ops, key, pace);
}
