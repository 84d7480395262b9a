import Big from 'big.js';

/** A month and what was sold in it: decimal text in one currency. */
export interface MonthlySales {
  /** `YYYY-MM`. */
  month: string;
  sales: string;
}

/** What a worksheet comes to. Decimal text; `average` and `share` to two decimals, for reading. */
export interface Significance {
  average: string;
  /** Percent of the average. */
  share: string;
  isSignificant: boolean;
}

/**
 * Is a discrepancy of this value significant? Rules of this kind take it as a share of average monthly sales.
 * @param value worth of what is missing or too much, with or without a sign
 * @param percent from which share on it is significant
 * @returns null where nothing was sold
 */
export function weighSignificance(value: string, sales: readonly string[], percent: string): Significance | null {
  const total = sales.reduce((sum, month) => sum.plus(month), new Big(0));
  if (!total.gt(0)) return null;
  // Compared before anything is rounded: value / (total / n) >= percent / 100.
  const hundredfold = new Big(value).abs().times(sales.length).times(100);
  return {
    average: total.div(sales.length).toFixed(2),
    share: hundredfold.div(total).toFixed(2),
    isSignificant: hundredfold.gte(total.times(percent)),
  };
}

/** Whole months before a day (`YYYY-MM-DD`), the newest first, as `YYYY-MM`. */
export function monthsBefore(day: string, count: number): string[] {
  const [year = 0, month = 1] = day.split('-').map(Number);
  return Array.from({ length: count }, (_, i) => {
    const index = year * 12 + month - 2 - i;
    return `${Math.floor(index / 12)}-${String((index % 12) + 1).padStart(2, '0')}`;
  });
}
