import { countBehind } from '../../data/counts';
import type { OpsDb } from '../../data/ops-db';
import { showQuantity } from '../../domain/quantity';
import { type Difference, differenceState } from '../../domain/reconcile/difference';
import { say } from '../../domain/sentence';
import type { Clock } from '../../platform/clock';
import type { Compare } from '../compare';
import type { ReadBack } from '../read-back';
import { amendDifference } from './amend-difference';

/**
 * Takes the count that brought a difference up for the shelf count that confirms it: somebody stood before the shelf
 * already. Where Metrc moved during the count its size is not certain, and it has to be counted again.
 * @returns the difference as it stands then; null where no count is behind it, or nothing can be confirmed any more
 */
export async function confirmByCount(
  { ops, clock, readBack, compare }: { ops: OpsDb; clock: Clock; readBack: ReadBack; compare: Compare },
  id: string,
  { who, note }: { who: string; note: string },
): Promise<Difference | null> {
  const seen = await ops.differences.get(id);
  if (!seen || !(await countBehind(ops, seen))) return null;
  const { facility, record } = seen;
  // What moved since is in neither side: what is left to be corrected is measured anew. Without an answer it is as it was.
  await readBack.package(facility, record).catch(() => null);
  compare.note(facility, [record]);
  await compare.facility(facility);
  const difference = await ops.differences.get(id);
  if (!difference || differenceState(difference) !== 'open' || difference.isAtLeast) return null;
  const { onHand, metrc } = difference;
  const amount = onHand?.quantity ?? '0';
  const unit = onHand?.unit ?? metrc?.unit;
  if (!unit) return null;
  const now = clock.now();
  const confirmed = { at: now, who, counted: { amount, unit }, note };
  const what = say('reconcile_did_confirm', showQuantity(amount, unit));
  return amendDifference(ops, id, { who, now, kind: 'confirmed', what, note, change: () => ({ confirmed }) });
}
