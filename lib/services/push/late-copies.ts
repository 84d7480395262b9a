import { isOver } from '../../domain/action-state';
import type { ActionRecord } from '../../domain/records';
import { settleMsOf } from './push-parts';
import type { Turn } from './turn';

/** A connection is not waited for longer than this. */
const longestMs = 180_000;

/**
 * Where the browser may repeat a request, a copy of an earlier action may still reach Metrc after the other was confirmed,
 * and would undo what comes after it on the same record.
 * @returns until when, by our clock, epoch ms, an action has to wait for that; null when nothing can come
 */
export async function lateCopiesUntil({ parts, times }: Turn, action: ActionRecord): Promise<number | null> {
  if ((await parts.transport(action.facility)) !== 'buffered') return null;
  const { facility, order, records } = action;
  const earlier = await parts.ops.actions
    .where('records')
    .anyOf(records)
    .filter((one) => one.facility === facility && one.order < order && one.transport === 'buffered')
    .toArray();
  const ends = earlier.map((one) => {
    if (!isOver(one.state) || one.sentByMetrc === undefined || one.sentAt === null) return 0;
    const tookMs = Math.min(Math.max((one.endedAt ?? one.sentAt) - one.sentAt, 0), longestMs);
    return one.sentByMetrc + tookMs + settleMsOf(times, one);
  });
  const leftMs = Math.max(0, ...ends) - (await parts.serverNow(facility));
  // More is left only where a clock was set meanwhile: then it is looked again.
  return leftMs > 0 ? parts.clock.now() + Math.min(leftMs, longestMs + times.harmfulSettleMs) : null;
}
