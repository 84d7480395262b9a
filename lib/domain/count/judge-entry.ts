import { compareAmounts, inUnit, showQuantity } from '../quantity';
import { type Sentence, say } from '../sentence';
import type { CountLine } from './count-entry';
import type { CountTerms } from './count-session';

/** The unit in which Metrc counts pieces. */
const pieces = 'Each';

type Terms = Pick<CountTerms, 'eachScan'> & Partial<Pick<CountTerms, 'kind'>>;

/** True where a scan is an entry by itself: of a plant, of a package to be ticked, of one piece. */
export function isWholeScan({ eachScan, kind = 'quantity' }: Terms, unit: string): boolean {
  return eachScan === 'one' && (kind !== 'quantity' || unit === pieces);
}

/**
 * The rule for a tag that is counted again.
 * @param line what was counted of it so far; null where nothing was
 * @returns why it is refused; null where it counts
 */
export function refuseEntry(
  terms: Pick<CountTerms, 'repeats'> & Terms,
  line: CountLine | null,
  entry: { quantity: string; unit: string },
): Sentence | null {
  if (compareAmounts(entry.quantity, '0') < 0) return say('problem_not_a_number');
  if (!line) return null;
  const words = [showQuantity(line.quantity, line.unit)] as const;
  // Piece by piece, every scan is a repeated one.
  const isPiecewise = (terms.kind ?? 'quantity') === 'quantity' && isWholeScan(terms, entry.unit);
  if (terms.repeats === 'refuse' && !isPiecewise) return say('count_again_refused', ...words);
  if (inUnit({ amount: entry.quantity, unit: entry.unit }, line.unit) === null)
    return say('count_other_unit', ...words);
  return null;
}
