import type { FacilityKey } from '../domain/facility';
import type { ActionGroup, ActionRecord } from '../domain/records';
import type { OpsDb } from './ops-db';

/** What the Queue screen shows as one: an action, or a group with all of its actions in their order. */
export type QueueEntry =
  | { kind: 'one'; action: ActionRecord }
  | { kind: 'group'; group: ActionGroup; actions: ActionRecord[] };

/** Actions read for one screen at most: a live query reads them again whenever one of them moves. */
const mostActions = 4_000;

/** Every action of a group, in its order. It is found by its place in the order of acceptance, which has no gap. */
export async function actionsOfGroup(
  ops: OpsDb,
  { id, first, size }: Pick<ActionGroup, 'id' | 'first' | 'size'>,
): Promise<ActionRecord[]> {
  const rows = await ops.actions
    .where('order')
    .between(first, first + size)
    .toArray();
  return rows.filter((action) => action.group?.id === id);
}

/** The newest entries of the queue, each group as one. Fewer than the limit: there are no older ones, or too many actions. */
export async function newestEntries(
  ops: OpsDb,
  options: { facility?: FacilityKey; limit: number },
): Promise<QueueEntry[]> {
  const { facility, limit } = options;
  const entries: QueueEntry[] = [];
  let read = 0;
  for (let below = Number.POSITIVE_INFINITY; entries.length < limit && read < mostActions; ) {
    const newest = ops.actions.where('order').below(below).reverse();
    const mine = facility ? newest.filter((action) => action.facility === facility) : newest;
    const piece = await mine.limit(limit - entries.length).toArray();
    if (!piece.length) break;
    read += piece.length;
    for (const action of piece) {
      below = action.order;
      if (!action.group) {
        entries.push({ kind: 'one', action });
        continue;
      }
      const actions = await actionsOfGroup(ops, action.group);
      read += actions.length;
      entries.push({ kind: 'group', group: action.group, actions });
      below = action.group.first;
      // The rest of the piece may be of this group: begun again below it.
      break;
    }
  }
  return entries;
}
