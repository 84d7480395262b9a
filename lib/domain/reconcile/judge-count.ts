import { compareAmounts, inUnit, minus, type Quantity, size } from '../quantity';

/** What a shelf count says of a difference. Amounts are decimal text in Metrc's unit. */
export type CountJudgement =
  /** The count's unit measures something else than Metrc's. */
  | { wrong: 'unit' }
  | {
      /** Which side the count does not agree with. `metrc` also where Metrc does not know the package. */
      wrong: 'metrc' | 'reading' | 'both' | 'neither';
      unit: string;
      counted: string;
      metrc: string;
      /** Counted less Metrc, signed. */
      variance: string;
    };

/**
 * Which side is wrong, by a count of the shelf made now.
 * @param metrc what Metrc holds now; null where it does not know the package
 * @param readingOff on hand less Metrc as the difference has it: carried to now it says what the reading would be,
 *   because goods that moved since moved out of both; null where it has no size
 */
export function judgeCount(
  counted: Quantity,
  metrc: Quantity | null,
  readingOff: string | null,
  tolerance: string,
): CountJudgement {
  const held = metrc ?? { amount: '0', unit: counted.unit };
  const amount = inUnit(counted, held.unit);
  if (amount === null) return { wrong: 'unit' };
  const variance = minus(amount, held.amount);
  const isMetrcRight = isWithin(variance, tolerance);
  const isReadingRight = readingOff !== null && isWithin(minus(variance, readingOff), tolerance);
  const wrong = isMetrcRight ? (isReadingRight ? 'neither' : 'reading') : isReadingRight ? 'metrc' : 'both';
  return { wrong, unit: held.unit, counted: amount, metrc: held.amount, variance };
}

function isWithin(distance: string, tolerance: string): boolean {
  return compareAmounts(size(distance), tolerance) <= 0;
}
