import { inUnit, sameAmount } from '../quantity';
import type { Difference } from './difference';

/**
 * Finds pairs of differences of one item, over and under by the same amount: goods that stand under each other's tag.
 * Each difference is in one pair at most; the earliest seen go first.
 * @returns for each paired record the other one's key
 */
export function pairDifferences(differences: readonly Difference[]): Map<string, string> {
  const pairs = new Map<string, string>();
  const waiting = new Map<string, Difference[]>();
  const sorted = [...differences].sort((a, b) => a.firstSeenAt - b.firstSeenAt || (a.record < b.record ? -1 : 1));
  for (const difference of sorted) {
    const item = difference.metrc?.item;
    if (difference.class !== 'variance' || !difference.variance || !item) continue;
    const others = waiting.get(item) ?? [];
    const other = others.find((candidate) => isOpposite(candidate, difference));
    if (other) {
      pairs.set(other.record, difference.record);
      pairs.set(difference.record, other.record);
      others.splice(others.indexOf(other), 1);
    } else waiting.set(item, [...others, difference]);
  }
  return pairs;
}

function isOpposite(a: Difference, b: Difference): boolean {
  if (!a.variance || !b.variance) return false;
  const amount = inUnit(b.variance, a.variance.unit);
  if (amount === null) return false;
  const opposite = amount.startsWith('-') ? amount.slice(1) : `-${amount}`;
  return sameAmount(a.variance.amount, opposite);
}
