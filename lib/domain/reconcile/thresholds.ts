import { compareAmounts, inUnit, type Quantity, size, toleranceOf } from '../quantity';
import type { DifferenceClass } from '../verdict';
import type { Severity } from './difference';

/** A facility's policy for comparing and correcting: what is tolerated, what asks to be looked at first. Days are whole days. */
export interface Thresholds {
  /** Tolerated size by unit name, decimal text in that unit. A unit that is not named has its default. Never a percent. */
  tolerances: Record<string, string>;
  /** Sizes from which a variance is of medium and of high severity: pieces (or volumes), and grams. */
  counted: { medium: string; high: string };
  grams: { medium: string; high: string };
  /** What a person says of adjustment reasons, by name: did the goods leave as well? See {@link leavesWithGoods}. */
  goodsLeft: Record<string, boolean>;
  /** Words of the note that goes to Metrc with a correction (`ownNote`); empty for those of the state. */
  noteTemplate: string;
  /** An unconfirmed difference falls due for a look after so many days. */
  lookAfterDays: number;
  /** A difference that comes back within so many days after its closing is the same one, opened again. */
  reopenWithinDays: number;
}

/** What holds until a person says something else (design, section 6). */
export const defaultThresholds: Thresholds = {
  tolerances: {},
  counted: { medium: '2', high: '5' },
  grams: { medium: '1', high: '28' },
  goodsLeft: {},
  noteTemplate: '',
  lookAfterDays: 3,
  reopenWithinDays: 14,
};

/** Units in which goods are weighed in bulk: their scales are coarser. */
const bulkUnits: readonly string[] = ['Kilograms', 'Pounds'];

/** What is tolerated in a unit by default: counts 0, packaged weight 0.01 g, bulk 0.1 g. Decimal text in the unit. */
export function defaultTolerance(unit: string): string {
  return toleranceOf(unit, bulkUnits.includes(unit));
}

/** What is tolerated in a unit, decimal text in that unit. */
export function toleranceIn(tolerances: Thresholds['tolerances'], unit: string): string {
  return tolerances[unit] ?? defaultTolerance(unit);
}

/**
 * True where an adjustment of this reason moves goods and record alike, as a sale does: what was thrown away is not on
 * the shelf any more. Any other reason moves the record only. Waste and destruction leave unless a person says otherwise.
 */
export function leavesWithGoods(reason: string, goodsLeft: Thresholds['goodsLeft']): boolean {
  return goodsLeft[reason] ?? /waste|destr|dispos|spoil/i.test(reason);
}

/**
 * How much a difference asks to be looked at. Goods that Metrc does not know, or knows as gone, come first whatever their
 * size: selling them is a violation. A wrong place comes last.
 * @param amount variance, or all that is in question where the whole package is
 */
export function severityOf(of: DifferenceClass, amount: Quantity | null, thresholds: Thresholds): Severity {
  switch (of) {
    case 'status-mismatch':
    case 'only-local':
    case 'item-mismatch':
      return 'high';
    case 'unit-mismatch':
      return 'medium';
    case 'place-mismatch':
      return 'low';
    case 'only-in-metrc':
    case 'variance':
      return amount ? severityOfSize(amount, thresholds) : 'medium';
    default:
      return of satisfies never;
  }
}

function severityOfSize(amount: Quantity, { counted, grams }: Thresholds): Severity {
  const weight = inUnit(amount, 'Grams');
  const sizes = weight === null ? counted : grams;
  const distance = size(weight ?? amount.amount);
  if (compareAmounts(distance, sizes.high) >= 0) return 'high';
  return compareAmounts(distance, sizes.medium) >= 0 ? 'medium' : 'low';
}
