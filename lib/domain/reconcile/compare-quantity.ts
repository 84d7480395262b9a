import {
  compareAmounts,
  decimalText,
  halfOfLastDigit,
  inUnit,
  minus,
  plus,
  showQuantity,
  showVariance,
  size,
  toleranceOf,
  unitAbbreviation,
  unitName,
} from '../quantity';
import { say } from '../sentence';
import type { Verdict } from '../verdict';
import { adjustedSince, distance, metrcAt } from './metrc-at';
import type { PackageFacts, Reading } from './package-facts';

/**
 * Compares quantity and unit of a reading with Metrc at the reading's instant (design, section 2).
 * `variance = (on hand - Metrc) at asOf - adjustments since`.
 * @returns null when they agree within the tolerance
 */
export function compareQuantity(facts: PackageFacts, reading: Reading): Omit<Verdict, 'key'> | null {
  const unit = facts.mirror?.unit ?? unitName(facts.row?.fields.unit ?? '');
  if (!unit) return unreadable;
  const onHand = inUnit({ amount: reading.quantity, unit: reading.unit }, unit);
  if (onHand === null) {
    const words = [reading.source, unitAbbreviation(reading.unit), unitAbbreviation(unit)] as const;
    return { code: 'unit-mismatch', sentence: say('verdict_unit', ...words), short: unitAbbreviation(reading.unit) };
  }
  return facts.mirror ? againstMirror(facts, reading, onHand, unit) : againstRow(facts, reading, onHand, unit);
}

function againstMirror(
  facts: PackageFacts,
  reading: Reading,
  onHand: string,
  unit: string,
): Omit<Verdict, 'key'> | null {
  const at = metrcAt(facts.points, reading.asOf, reading.delayMs, facts.knownUntil ?? 0);
  if (at.kind === 'waiting') return { code: 'timing', sentence: say('verdict_timing_waiting', reading.source) };
  if (at.kind === 'before-first-pull')
    return { code: 'timing', sentence: say('verdict_timing_unknown', reading.source) };
  if (hasUnreadChange(facts, reading))
    return { code: 'timing', sentence: say('verdict_timing_unread', reading.source) };
  const since = adjustedSince(facts.adjustments, reading.asOf);
  // Adjusted Metrc: what the record would have to be for the goods to be where the reading saw them.
  const range = { low: plus(at.low, since.low), high: plus(at.high, since.high) };
  const variance = distance(onHand, range);
  const tolerance = toleranceOf(unit);
  if (compareAmounts(size(variance), tolerance) > 0) {
    const isRange = range.low !== range.high;
    const metrc = isRange
      ? `${showQuantity(range.low, unit)} – ${showQuantity(range.high, unit)}`
      : showQuantity(range.low, unit);
    const words = [reading.source, showQuantity(onHand, unit), metrc, showVariance(variance, unit)] as const;
    return {
      code: 'variance',
      sentence: say(isRange ? 'verdict_variance_range' : 'verdict_variance', ...words),
      short: showVariance(variance, unit),
    };
  }
  if (compareAmounts(minus(range.high, range.low), tolerance) > 0) {
    return { code: 'timing', sentence: say('verdict_timing', reading.source) };
  }
  return null;
}

/** A cell that says nothing we understand: no verdict is better than a tick. */
const unreadable = { code: 'not-compared', sentence: say('verdict_row_unreadable') } as const;

/** Metrc's clock and ours are taken for one within this much. */
const clockSlackMs = 3_000;

/**
 * The quantity changed after the reading and after the adjustments were last read: it may be a sale or an adjustment,
 * and only the next pull can tell. Our own confirmed adjusts are known whatever that list says.
 */
function hasUnreadChange({ points, adjustments, adjustmentsUntil }: PackageFacts, reading: Reading): boolean {
  const unread = points.filter(
    ({ from }) => from > reading.asOf && from > (adjustmentsUntil ?? Number.NEGATIVE_INFINITY),
  );
  return unread.some(
    ({ from }) =>
      !adjustments.some(
        ({ notBefore, notAfter }) => from >= notBefore - clockSlackMs && from <= notAfter + clockSlackMs,
      ),
  );
}

/** Page-only: the row as shown now, within half of the last digit shown. */
function againstRow(facts: PackageFacts, reading: Reading, onHand: string, unit: string): Omit<Verdict, 'key'> | null {
  const shown = decimalText(facts.row?.fields.quantity ?? '');
  if (shown === null) return unreadable;
  const variance = minus(onHand, shown);
  const allowed = plus(toleranceOf(unit), halfOfLastDigit(facts.row?.fields.quantity ?? ''));
  if (compareAmounts(size(variance), allowed) <= 0) return null;
  const words = [
    reading.source,
    showQuantity(onHand, unit),
    showQuantity(shown, unit),
    showVariance(variance, unit),
  ] as const;
  return { code: 'variance', sentence: say('verdict_variance_page', ...words), short: showVariance(variance, unit) };
}
