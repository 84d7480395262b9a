import { asSettleSeconds, defaultSettleSeconds } from '../domain/settle-time';
import type { OpsDb } from './ops-db';
import { readSetting, writeSetting } from './settings';

// The push reads it under this name, in ms.
const key = 'push.settleMs';

/** Seconds that were chosen here; the default while none were, or none that fit. */
export async function readSettleSeconds(ops: OpsDb): Promise<number> {
  const stored = await readSetting(ops, key);
  return asSettleSeconds(Number(stored) / 1_000) ?? defaultSettleSeconds;
}

/** Keeps chosen seconds: they hold from the next look on. */
export function writeSettleSeconds(ops: OpsDb, seconds: number): Promise<void> {
  return writeSetting(ops, key, seconds * 1_000);
}
