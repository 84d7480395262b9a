import { hostHabits } from '../../data/settings';
import { apiHostOf } from '../../domain/facility';
import type { ActionRecord } from '../../domain/records';
import { type PushParts, type PushTimes, settleMsOf } from './push-parts';

type Parts = Pick<PushParts, 'ops' | 'clock'>;

/** How long an effect of an action whose connection ended just now may still appear, and by which clock. */
export async function settleFrom(
  parts: Parts,
  times: PushTimes,
  action: ActionRecord,
): Promise<Pick<ActionRecord, 'settleAt' | 'settleSkewMs'>> {
  const settleAt = parts.clock.now() + settleMsOf(times, action);
  return { settleAt, settleSkewMs: await skewOf(parts, action) };
}

/**
 * True once no effect may appear any more: by our clock, and by Metrc's as well. Ours may have been set forth
 * meanwhile, and every reading back tells what Metrc's says.
 */
export async function isSettled(parts: Parts, action: ActionRecord): Promise<boolean> {
  const { settleAt, settleSkewMs = null } = action;
  const now = parts.clock.now();
  if (settleAt === null || now < settleAt) return false;
  const skewMs = await skewOf(parts, action);
  const setBackMs = settleSkewMs === null || skewMs === null ? 0 : skewMs - settleSkewMs;
  return now + setBackMs >= settleAt;
}

/** Metrc's clock minus ours, ms, as the last read told; null before the first. */
export async function skewOf(
  { ops }: Pick<Parts, 'ops'>,
  { facility }: Pick<ActionRecord, 'facility'>,
): Promise<number | null> {
  return (await hostHabits(ops, apiHostOf(facility))).skewMs;
}

/**
 * Since when an effect may be there, by Metrc's clock. Of an action from a backup only its beginning is known.
 * @param skewMs Metrc's clock minus ours now; what it was when the action was sent is known better
 */
export function sentSince(
  {
    fromBackup,
    createdAt,
    sentAt,
    sentSkewMs,
  }: Pick<ActionRecord, 'fromBackup' | 'createdAt' | 'sentAt' | 'sentSkewMs'>,
  skewMs: number | null,
): number {
  if (fromBackup) return createdAt + (skewMs ?? 0);
  return (sentAt ?? 0) + (sentSkewMs ?? skewMs ?? 0);
}
