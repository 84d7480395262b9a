import type { Quantity } from '../quantity';
import { type DifferenceClass, isDifference, type Verdict } from '../verdict';
import type { Difference, MetrcSide, OnHandSide } from './difference';
import { type Measured, measureQuantity } from './measure-quantity';
import type { PackageFacts, Reading } from './package-facts';
import { severityOf, type Thresholds } from './thresholds';

/** What one compare sees of a difference: all but its life. */
export type SeenDifference = Pick<
  Difference,
  | 'record'
  | 'class'
  | 'severity'
  | 'sentence'
  | 'variance'
  | 'isAtLeast'
  | 'tolerance'
  | 'metrc'
  | 'onHand'
  | 'missingFrom'
  | 'metrcKnownUntil'
>;

/**
 * A package's verdict as a difference, with both sides and its size.
 * @returns null for a verdict that is none
 */
export function describeDifference(
  facts: PackageFacts,
  { code: found, sentence }: Verdict,
  thresholds: Thresholds,
): SeenDifference | null {
  if (!isDifference(found)) return null;
  const { mirror, reading } = facts;
  const measured = mirror && reading ? measureQuantity(facts, reading, mirror.unit) : null;
  const variance = varianceOf(found, facts, measured);
  return {
    record: facts.tag,
    class: found,
    severity: severityOf(found, variance, thresholds),
    sentence,
    variance,
    isAtLeast: found === 'variance' && measured?.kind === 'range' && measured.low !== measured.high,
    tolerance: measured?.kind === 'range' ? measured.tolerance : null,
    metrc: metrcSide(facts, measured),
    onHand: reading && onHandSide(reading),
    missingFrom: found === 'only-in-metrc' ? missingSide(facts) : null,
    metrcKnownUntil: facts.knownUntil,
  };
}

function varianceOf(of: DifferenceClass, facts: PackageFacts, measured: Measured | null): Quantity | null {
  const { mirror, reading } = facts;
  switch (of) {
    case 'variance':
      return measured?.kind === 'range' ? { amount: measured.variance, unit: measured.unit } : null;
    case 'only-in-metrc':
      return mirror && { amount: negative(mirror.quantity), unit: mirror.unit };
    case 'only-local':
    case 'status-mismatch':
      return reading && { amount: reading.quantity, unit: reading.unit };
    default:
      return null;
  }
}

function negative(amount: string): string {
  return amount.startsWith('-') ? amount.slice(1) : `-${amount}`;
}

function metrcSide({ mirror }: PackageFacts, measured: Measured | null): MetrcSide | null {
  if (!mirror) return null;
  const { quantity, unit, item, place, list } = mirror;
  const range = measured?.kind === 'range' ? measured : { low: quantity, high: quantity, adjustedSince: '0' };
  return { low: range.low, high: range.high, quantity, unit, item, place, list, adjustedSince: range.adjustedSince };
}

function missingSide({ missingFrom }: PackageFacts): Difference['missingFrom'] {
  return missingFrom && { source: missingFrom.source, asOf: missingFrom.asOf };
}

function onHandSide({ quantity, unit, item, place, sourceId, source, asOf }: Reading): OnHandSide {
  return { quantity, unit, item, place, sourceId, source, asOf };
}
