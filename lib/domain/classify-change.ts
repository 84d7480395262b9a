import { markedMs } from './detect-change';
import type { ExternalChange } from './external-change';

/** The parts of a stored adjustment event that classification needs. */
export interface AdjustmentEvidence {
  key: string;
  window: number;
  windowEnd: number;
}

/**
 * Decides what a quantity change was. Movement (sale, transfer, ingredient) is what is left when no adjustment by
 * somebody else falls between the last read of the old state and the change.
 * @param events adjustments of the tag that explain no other change yet
 */
export function classifyChange(
  change: ExternalChange,
  events: readonly AdjustmentEvidence[],
  now: number,
): Pick<ExternalChange, 'class' | 'adjustmentKeys' | 'openUntil'> {
  const between = events.filter((event) => event.windowEnd >= change.notBefore && event.window <= change.at);
  if (!between.length) return { class: 'movement', adjustmentKeys: [], openUntil: 0 };
  return { class: 'adjustment', adjustmentKeys: between.map((event) => event.key), openUntil: now + markedMs };
}
