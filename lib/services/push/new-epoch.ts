import { actionsIn } from '../../data/open-actions';
import { countUp } from '../../data/settings';
import { moveAction } from './move-action';
import type { PushParts } from './push-parts';

/** A new fence, and the truth about what an earlier runner left: what may have left is unknown, never resent. */
export async function newEpoch(parts: PushParts): Promise<number> {
  const epoch = await parts.ops.transaction('rw', parts.ops.settings, () => countUp(parts.ops, 'epoch'));
  const now = parts.clock.now();
  for (const action of await actionsIn(parts.ops, ['checking', 'sending'])) {
    const lost = action.state === 'sending';
    const changes = lost
      ? { answer: 'unknown' as const, settleAt: null, dueAt: now, probes: 0, lookedAfter: false }
      : {};
    await moveAction(parts.ops, action.id, { event: { kind: 'crashed' }, epoch, now, changes });
  }
  return epoch;
}
