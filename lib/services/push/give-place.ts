import { actionsIn } from '../../data/open-actions';
import type { OpsDb } from '../../data/ops-db';
import { openStates } from '../../domain/action-state';
import type { ActionRecord } from '../../domain/records';
import { say } from '../../domain/sentence';
import { moveAction } from './move-action';

/** What a corrected action has of the one whose place it takes. */
export type TakenPlace = Pick<ActionRecord, 'order' | 'group' | 'after' | 'mayLinger'>;

/**
 * Dismisses an action that waits for a person and gives its place to a corrected one: what was queued behind it on its
 * records still comes after it, and what waited for it by name waits for the corrected one. Inside a transaction.
 * @param heir.id the corrected action's
 * @returns null when it waits for nobody any more; nothing was changed then
 */
export async function givePlace(
  ops: OpsDb,
  id: string,
  heir: { id: string; who: string; note: string; now: number },
): Promise<TakenPlace | null> {
  const given = await ops.actions.get(id);
  const left = await moveAction(ops, id, {
    event: { kind: 'person', decision: 'dismiss' },
    epoch: null,
    now: heir.now,
    changes: { endedAt: heir.now, note: heir.note },
    line: { kind: 'decided', what: say('decided_dismiss', heir.note), who: heir.who },
  });
  if (!given || !left) return null;
  await followHeir(ops, left, heir.id);
  const { order, group, after } = given;
  return {
    // Between it and the next: places are counted in whole numbers.
    order: (order + Math.floor(order) + 1) / 2,
    ...(group ? { group } : {}),
    ...(after ? { after } : {}),
    // What was refused took no effect; anything else that was sent may still take one.
    ...(given.requestHash !== null && given.state !== 'rejected' ? { mayLinger: true } : {}),
  };
}

async function followHeir(ops: OpsDb, { id, facility }: ActionRecord, heir: string): Promise<void> {
  const open = await actionsIn(ops, openStates);
  const waiting = open.filter((action) => action.facility === facility && action.after?.includes(id));
  await ops.actions.bulkPut(
    waiting.map((action) => ({ ...action, after: (action.after ?? []).map((one) => (one === id ? heir : one)) })),
  );
}
