import { actionsOfGroup } from '../../data/queue-entries';
import type { ActionGroup } from '../../domain/records';
import { say } from '../../domain/sentence';
import { moveAction } from '../push/move-action';
import type { PushParts } from '../push/push-parts';

/**
 * Cancels what of a group is not on its way yet, in one transaction.
 * @returns how many were cancelled
 */
export async function cancelGroup(
  { ops, clock, changed }: Pick<PushParts, 'ops' | 'clock' | 'changed'>,
  group: Pick<ActionGroup, 'id' | 'first' | 'size'>,
  who: string,
): Promise<number> {
  const cancelled = await ops.transaction('rw', ops.actions, ops.activity, async () => {
    const queued = (await actionsOfGroup(ops, group)).filter(({ state }) => state === 'queued');
    for (const { id } of queued) {
      await moveAction(ops, id, {
        event: { kind: 'person', decision: 'cancel' },
        epoch: null,
        now: clock.now(),
        changes: { endedAt: clock.now() },
        line: { kind: 'decided', what: say('decided_cancel', ''), who },
      });
    }
    return queued;
  });
  for (const facility of new Set(cancelled.map((action) => action.facility))) {
    changed(
      facility,
      cancelled.flatMap((action) => action.records),
    );
  }
  return cancelled.length;
}
