/** Seconds that Metrc may take to show a change, as a person may choose them. */
export const settleLimits = { min: 30, max: 600 };

/** Seconds while nobody chose any. */
export const defaultSettleSeconds = 120;

/** The same for what would count twice if it were sent twice: always longer, in the same measure. */
const harmfulMeasure = 2.5;

/** Whole seconds within the limits; null for anything else. */
export function asSettleSeconds(value: number): number | null {
  return Number.isInteger(value) && value >= settleLimits.min && value <= settleLimits.max ? value : null;
}

/** How long is waited for what would count twice, in the unit of the settle time given. */
export function harmfulSettle(settle: number): number {
  return settle * harmfulMeasure;
}
