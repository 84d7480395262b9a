import { compareAmounts, inUnit, minus, plus, size } from '../quantity';
import { type Sentence, say } from '../sentence';
import { adjustedSince, distance, metrcAt } from './metrc-at';
import type { PackageFacts, Reading } from './package-facts';
import { toleranceIn } from './thresholds';

/** A reading measured against what Metrc held at its instant. Amounts are decimal text in Metrc's unit. */
export type Measured =
  /** The two units measure different things. */
  | { kind: 'unit'; unit: string }
  /** Nothing can be said yet, and why. */
  | { kind: 'timing'; sentence: Sentence }
  | {
      kind: 'range';
      unit: string;
      onHand: string;
      /** What Metrc held, with the adjustments since laid over it: least and most. */
      low: string;
      high: string;
      /** Signed distance to the range; 0 inside of it. */
      variance: string;
      tolerance: string;
      /** Net adjustment since the reading, least; for telling it. */
      adjustedSince: string;
    };

/**
 * Measures a reading of a mirrored package (design, section 2):
 * `variance = (on hand - Metrc) at asOf - adjustments since`.
 */
export function measureQuantity(
  facts: Pick<PackageFacts, 'points' | 'knownUntil' | 'adjustments' | 'adjustmentsUntil' | 'tolerances'>,
  reading: Reading,
  unit: string,
): Measured {
  const onHand = inUnit({ amount: reading.quantity, unit: reading.unit }, unit);
  if (onHand === null) return { kind: 'unit', unit };
  const at = metrcAt(facts.points, reading.asOf, reading.delayMs, facts.knownUntil ?? 0);
  if (at.kind === 'waiting') return { kind: 'timing', sentence: say('verdict_timing_waiting', reading.source) };
  if (at.kind === 'before-first-pull')
    return { kind: 'timing', sentence: say('verdict_timing_unknown', reading.source) };
  if (hasUnreadChange(facts, reading))
    return { kind: 'timing', sentence: say('verdict_timing_unread', reading.source) };
  const since = adjustedSince(facts.adjustments, reading.asOf);
  // Adjusted Metrc: what the record would have to be for the goods to be where the reading saw them.
  const range = { low: plus(at.low, since.low), high: plus(at.high, since.high) };
  return {
    kind: 'range',
    unit,
    onHand,
    ...range,
    variance: distance(onHand, range),
    tolerance: toleranceIn(facts.tolerances, unit),
    adjustedSince: since.low,
  };
}

/** True where the variance is beyond what is tolerated. */
export function isBeyond({ variance, tolerance }: { variance: string; tolerance: string }): boolean {
  return compareAmounts(size(variance), tolerance) > 0;
}

/** True where the range itself is wider than what is tolerated: inside of it nothing certain can be said. */
export function isVague({ low, high, tolerance }: { low: string; high: string; tolerance: string }): boolean {
  return compareAmounts(minus(high, low), tolerance) > 0;
}

/** Metrc's clock and ours are taken for one within this much. */
const clockSlackMs = 3_000;

/**
 * The quantity changed after the reading and after the adjustments were last read: it may be a sale or an adjustment,
 * and only the next pull can tell. Our own confirmed adjusts are known whatever that list says.
 */
function hasUnreadChange(
  { points, adjustments, adjustmentsUntil }: Pick<PackageFacts, 'points' | 'adjustments' | 'adjustmentsUntil'>,
  reading: Reading,
): boolean {
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
