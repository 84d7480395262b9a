import { countBehind } from '../../data/counts';
import type { OpsDb } from '../../data/ops-db';
import { showQuantity } from '../../domain/quantity';
import { type Difference, differenceState } from '../../domain/reconcile/difference';
import { say } from '../../domain/sentence';
import type { Clock } from '../../platform/clock';
import { amendDifference } from './amend-difference';

/**
 * Takes the count that brought a difference up for the shelf count that confirms it: somebody stood before the shelf
 * already. Where Metrc moved during the count its size is not certain, and it has to be counted again.
 * @returns the difference as it stands then; null where no count is behind it, or nothing can be confirmed any more
 */
export async function confirmByCount(
  { ops, clock }: { ops: OpsDb; clock: Clock },
  id: string,
  { who, note }: { who: string; note: string },
): Promise<Difference | null> {
  const difference = await ops.differences.get(id);
  if (!difference || differenceState(difference) !== 'open' || difference.isAtLeast) return null;
  if (!(await countBehind(ops, difference))) return null;
  const { onHand, metrc } = difference;
  const amount = onHand?.quantity ?? '0';
  const unit = onHand?.unit ?? metrc?.unit;
  if (!unit) return null;
  const now = clock.now();
  const confirmed = { at: now, who, counted: { amount, unit }, note };
  const what = say('reconcile_did_confirm', showQuantity(amount, unit));
  return amendDifference(ops, id, { who, now, kind: 'confirmed', what, note, change: () => ({ confirmed }) });
}
