import type { ActionRecord } from '../../domain/records';
import { say } from '../../domain/sentence';
import { moveAction } from './move-action';
import type { PushParts } from './push-parts';

/** What a person may decide about an action that waits for one, or is not sent yet. */
export type Decision = 'cancel' | 'retry' | 'done-by-hand' | 'dismiss';

const said = {
  cancel: 'decided_cancel',
  retry: 'decided_retry',
  'done-by-hand': 'decided_by_hand',
  dismiss: 'decided_dismiss',
} as const;

/**
 * Carries out a person's decision. A retry takes the record as it is now for what the person saw.
 * @returns null when the action is past deciding (it was just sent, or somebody else decided)
 */
export async function decide(
  parts: Pick<PushParts, 'ops' | 'clock' | 'changed'>,
  decision: { id: string; kind: Decision; note: string; who: string },
): Promise<ActionRecord | null> {
  const { ops, clock } = parts;
  const action = await ops.actions.get(decision.id);
  if (!action) return null;
  const retry = decision.kind === 'retry';
  const changes: Partial<ActionRecord> = retry
    ? {
        ...(action.reason?.key === 'conflict_may_repeat' ? { consented: true } : {}),
        baseline: action.before ?? action.baseline,
        baselineAt: clock.now(),
        // What was refused took no effect.
        mayLinger: action.mayLinger === true || (action.state !== 'rejected' && action.requestHash !== null),
        // What the first sending left in Metrc must not be counted as an effect of the second.
        mark: `${action.mark}R`,
        ...(action.fromBackup ? { fromBackup: 'released' as const } : {}),
        // Approved was what the person saw then.
        approvedBy: null,
        hold: null,
        dueAt: 0,
        attempts: 0,
        answer: null,
        settleAt: null,
        reason: null,
      }
    : { endedAt: clock.now(), note: decision.note || null };
  const moved = await moveAction(ops, decision.id, {
    event: { kind: 'person', decision: decision.kind },
    epoch: null,
    now: clock.now(),
    changes,
    line: { kind: 'decided', what: say(said[decision.kind], decision.note), who: decision.who },
  });
  if (moved) parts.changed(moved.facility, moved.records);
  return moved;
}
