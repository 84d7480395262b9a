import { compareAmounts, minus, plus } from '../quantity';

/** A quantity that Metrc held, and the server instants between which that is known. */
export interface KnownQuantity {
  from: number;
  /** Null: still so at `knownUntil`. */
  until: number | null;
  quantity: string;
}

/** A signed adjustment, and the instants between which it was made. */
export interface KnownAdjustment {
  quantity: string;
  notBefore: number;
  notAfter: number;
}

/** What Metrc held at an instant: a range, because Metrc is only seen when it is read. */
export type MetrcAt =
  | { kind: 'range'; low: string; high: string }
  /** Not read since the reading was taken. */
  | { kind: 'waiting' }
  /** Changed since, and not known from before: nothing can be said of that instant. */
  | { kind: 'before-first-pull' };

/** The Date header has whole seconds, and two clocks are never quite one. */
const clockSlackMs = 2_000;

/**
 * Range of what Metrc held around an instant. The source's reporting delay widens the instant both ways: its file may
 * be older than it says, and Metrc may hear of its sales later.
 * @param knownUntil server instant up to which the newest point is known to hold
 */
export function metrcAt(points: readonly KnownQuantity[], asOf: number, delayMs: number, knownUntil: number): MetrcAt {
  const from = asOf - delayMs;
  const to = asOf + delayMs;
  const sorted = [...points].sort((a, b) => a.from - b.from);
  const [first] = sorted;
  if (knownUntil + clockSlackMs < to) return { kind: 'waiting' };
  if (!first || first.from > from) return { kind: 'before-first-pull' };
  const amounts: string[] = [];
  sorted.forEach((point, i) => {
    const following = sorted[i + 1];
    const until = following ? (point.until ?? following.from) : Number.POSITIVE_INFINITY;
    if (point.from <= to && until >= from) amounts.push(point.quantity);
    // Between two reads Metrc held either side's quantity or something between them.
    if (following && until < to && following.from > from) amounts.push(point.quantity, following.quantity);
  });
  return { kind: 'range', low: least(amounts), high: most(amounts) };
}

function least(amounts: readonly string[]): string {
  return amounts.reduce((a, b) => (compareAmounts(b, a) < 0 ? b : a));
}

function most(amounts: readonly string[]): string {
  return amounts.reduce((a, b) => (compareAmounts(b, a) > 0 ? b : a));
}

/**
 * Adjustments made since an instant: they move the record, not the goods. One whose hour straddles the instant may or
 * may not belong, so the sum is a range too.
 */
export function adjustedSince(adjustments: readonly KnownAdjustment[], asOf: number): { low: string; high: string } {
  let low = '0';
  let high = '0';
  for (const { quantity, notBefore, notAfter } of adjustments) {
    if (notAfter <= asOf) continue;
    const isSure = notBefore >= asOf;
    const isNegative = compareAmounts(quantity, '0') < 0;
    if (isSure || isNegative) low = plus(low, quantity);
    if (isSure || !isNegative) high = plus(high, quantity);
  }
  return { low, high };
}

/** Signed distance of an amount from a range: 0 inside, else to the nearer end. */
export function distance(amount: string, range: { low: string; high: string }): string {
  if (compareAmounts(amount, range.low) < 0) return minus(amount, range.low);
  if (compareAmounts(amount, range.high) > 0) return minus(amount, range.high);
  return '0';
}
