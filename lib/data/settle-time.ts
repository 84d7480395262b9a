import { asSettleSeconds, defaultSettleSeconds } from '../domain/settle-time';
import type { OpsDb } from './ops-db';
import { readSetting, writeSetting } from './settings';

const key = 'push.settleMs';
/** What is stored may be less than a person can choose, and no less than this. */
const leastMs = 1_000;

/** Ms that are kept here; null while there are none. */
export async function chosenSettleMs(ops: OpsDb): Promise<number | null> {
  const stored = await readSetting(ops, key);
  return typeof stored === 'number' && stored >= leastMs ? stored : null;
}

/** Seconds that were chosen here; the default while none were, or none that fit. */
export async function readSettleSeconds(ops: OpsDb): Promise<number> {
  return asSettleSeconds(((await chosenSettleMs(ops)) ?? 0) / 1_000) ?? defaultSettleSeconds;
}

/** Keeps chosen seconds: they hold from the next look on. */
export function writeSettleSeconds(ops: OpsDb, seconds: number): Promise<void> {
  return writeSetting(ops, key, seconds * 1_000);
}
