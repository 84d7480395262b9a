import { compareAmounts, decimalText } from '../quantity';
import { type Thresholds, toleranceIn } from './thresholds';

/** Units that a policy speaks of; the others keep their defaults. */
export const policyUnits = ['Each', 'Grams', 'Ounces', 'Kilograms', 'Pounds', 'Milliliters'] as const;

/** A policy as a person writes it: tolerances by unit, sizes and days. */
export interface PolicyText {
  tolerances: Record<(typeof policyUnits)[number], string>;
  sizes: { countedMedium: string; countedHigh: string; gramsMedium: string; gramsHigh: string };
  days: { lookAfterDays: string; reopenWithinDays: string };
}

/** Pairs of sizes of which the second may not be below the first. */
const pairs = [
  ['countedMedium', 'countedHigh'],
  ['gramsMedium', 'gramsHigh'],
] as const;

/** What holds now, to be written over. */
export function policyText({ tolerances, counted, grams, lookAfterDays, reopenWithinDays }: Thresholds): PolicyText {
  const texts = policyUnits.map((unit) => [unit, plainAmount(toleranceIn(tolerances, unit))]);
  return {
    tolerances: Object.fromEntries(texts),
    sizes: {
      countedMedium: counted.medium,
      countedHigh: counted.high,
      gramsMedium: grams.medium,
      gramsHigh: grams.high,
    },
    days: { lookAfterDays: String(lookAfterDays), reopenWithinDays: String(reopenWithinDays) },
  };
}

/** True for a number, zero or more. */
export function isAmount(text: string): boolean {
  const amount = decimalText(text);
  return amount !== null && compareAmounts(amount, '0') >= 0;
}

/** True for a whole number of days from 1 to 365. */
export function areDays(text: string): boolean {
  return /^\d{1,3}$/.test(text.trim()) && Number(text) > 0 && Number(text) <= 365;
}

/** True where a difference of high severity is not smaller than one of medium. */
export function isInOrder(sizes: PolicyText['sizes'], name: keyof PolicyText['sizes']): boolean {
  const pair = pairs.find(([, high]) => high === name);
  if (!pair) return true;
  const [medium, high] = [decimalText(sizes[pair[0]]), decimalText(sizes[pair[1]])];
  return medium === null || high === null || compareAmounts(high, medium) >= 0;
}

/**
 * The policy that a text means. Tolerances that nobody wrote over stay defaults, and follow them.
 * @returns null where any of it is no number, or out of order
 */
export function readPolicyText(text: PolicyText, before: Thresholds): Thresholds | null {
  const { sizes, days } = text;
  const amounts = [...Object.values(text.tolerances), ...Object.values(sizes)];
  const isGood =
    amounts.every(isAmount) && Object.values(days).every(areDays) && pairs.every(([, high]) => isInOrder(sizes, high));
  if (!isGood) return null;
  const was = policyText(before).tolerances;
  const said = policyUnits.filter((unit) => text.tolerances[unit] !== was[unit]);
  const amount = (written: string) => decimalText(written) ?? '0';
  return {
    ...before,
    tolerances: {
      ...before.tolerances,
      ...Object.fromEntries(said.map((unit) => [unit, amount(text.tolerances[unit])])),
    },
    counted: { medium: amount(sizes.countedMedium), high: amount(sizes.countedHigh) },
    grams: { medium: amount(sizes.gramsMedium), high: amount(sizes.gramsHigh) },
    lookAfterDays: Number(days.lookAfterDays),
    reopenWithinDays: Number(days.reopenWithinDays),
  };
}

/** Without the zeros that a conversion leaves behind. */
export function plainAmount(amount: string): string {
  return amount.includes('.') ? amount.replace(/\.?0+$/, '') : amount;
}
