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
  unitAbbreviation,
  unitName,
} from '../quantity';
import { say } from '../sentence';
import type { Verdict } from '../verdict';
import { isBeyond, isVague, measureQuantity } from './measure-quantity';
import type { PackageFacts, Reading } from './package-facts';
import { toleranceIn } from './thresholds';

type Found = Omit<Verdict, 'key'> | null;

/**
 * Compares quantity and unit of a reading with Metrc at the reading's instant.
 * @returns null when they agree within the tolerance
 */
export function compareQuantity(facts: PackageFacts, reading: Reading): Found {
  const unit = facts.mirror?.unit ?? unitName(facts.row?.fields.unit ?? '');
  if (!unit) return unreadable;
  return facts.mirror ? againstMirror(facts, reading, unit) : againstRow(facts, reading, unit);
}

function againstMirror(facts: PackageFacts, reading: Reading, unit: string): Found {
  const measured = measureQuantity(facts, reading, unit);
  if (measured.kind === 'unit') return unitsDiffer(reading, unit);
  if (measured.kind === 'timing') return { code: 'timing', sentence: measured.sentence };
  if (isBeyond(measured)) {
    const { low, high, onHand, variance } = measured;
    const isRange = low !== high;
    const metrc = isRange ? `${showQuantity(low, unit)} – ${showQuantity(high, unit)}` : showQuantity(low, unit);
    const words = [reading.source, showQuantity(onHand, unit), metrc, showVariance(variance, unit)] as const;
    return {
      code: 'variance',
      sentence: say(isRange ? 'verdict_variance_range' : 'verdict_variance', ...words),
      short: showVariance(variance, unit),
    };
  }
  return isVague(measured) ? { code: 'timing', sentence: say('verdict_timing', reading.source) } : null;
}

function unitsDiffer(reading: Reading, unit: string): Found {
  const words = [reading.source, unitAbbreviation(reading.unit), unitAbbreviation(unit)] as const;
  return { code: 'unit-mismatch', sentence: say('verdict_unit', ...words), short: unitAbbreviation(reading.unit) };
}

/** A cell that says nothing we understand: no verdict is better than a tick. */
const unreadable = { code: 'not-compared', sentence: say('verdict_row_unreadable') } as const;

/** Page-only: the row as shown now, within half of the last digit shown. */
function againstRow(facts: PackageFacts, reading: Reading, unit: string): Found {
  const onHand = inUnit({ amount: reading.quantity, unit: reading.unit }, unit);
  if (onHand === null) return unitsDiffer(reading, unit);
  const text = facts.row?.fields.quantity ?? '';
  const shown = decimalText(text);
  if (shown === null) return unreadable;
  const variance = minus(onHand, shown);
  const allowed = plus(toleranceIn(facts.tolerances, unit), halfOfLastDigit(text));
  if (compareAmounts(size(variance), allowed) <= 0) return null;
  const words = [
    reading.source,
    showQuantity(onHand, unit),
    showQuantity(shown, unit),
    showVariance(variance, unit),
  ] as const;
  return { code: 'variance', sentence: say('verdict_variance_page', ...words), short: showVariance(variance, unit) };
}
