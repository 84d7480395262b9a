import type { OpsDb } from '../../data/ops-db';
import type { Deed, Difference } from '../../domain/reconcile/difference';

/** What a person did to a difference. */
export interface Amendment {
  who: string;
  now: number;
  kind: Deed['kind'];
  what: Deed['what'];
  note: string;
  /** Its action in the queue, where it has one. */
  actionId?: string;
  change: (difference: Difference) => Partial<Difference>;
}

/**
 * Changes an open difference by a person's deed, with its line of activity, in one durable transaction.
 * @returns the difference afterwards; null where it is not open any more
 */
export async function amendDifference(ops: OpsDb, id: string, amendment: Amendment): Promise<Difference | null> {
  const { who, now, kind, what, note, actionId = null, change } = amendment;
  return ops.transaction('rw', ops.differences, ops.activity, async () => {
    const difference = await ops.differences.get(id);
    if (difference?.standing !== 'open') return null;
    const deed: Deed = { at: now, who, kind, what, note };
    const amended: Difference = {
      ...difference,
      ...change(difference),
      lookedAt: now,
      deeds: [...difference.deeds, deed],
    };
    await ops.differences.put(amended);
    const { facility, record } = difference;
    await ops.activity.add({
      id: `${id}|${difference.deeds.length}`,
      facility,
      record,
      at: now,
      kind: 'difference',
      who,
      what,
      before: null,
      after: note || null,
      actionId,
    });
    return amended;
  });
}
