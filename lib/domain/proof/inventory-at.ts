import { instantMs } from '../metrc-instant';
import { compareAmounts, plus } from '../quantity';
import { type KnownQuantity, metrcAt } from '../reconcile/metrc-at';
import type { PackageView } from '../records';

/** What Metrc held of one item at an instant. Quantities are decimal text in `unit`. */
export interface ItemAt {
  item: string;
  unit: string;
  /** Packages of which the quantity is known: to the digit, or between two reads. */
  packages: number;
  /** Least and most that they held together; equal where it is known to the digit. */
  low: string;
  high: string;
  /** Packages that may have been there and of which nothing is known from that time. */
  unknown: number;
}

/** A package with what is known of its quantities. */
export interface KnownPackage {
  view: Pick<PackageView, 'tag' | 'item' | 'unit' | 'list' | 'lastModified'>;
  points: readonly KnownQuantity[];
  /** When it came to this facility, epoch ms; NaN where Metrc does not say. */
  cameAt: number;
}

/**
 * What a facility held at an instant, item by item. It rests on the quantities that Metrc showed when it was read: where
 * one changed between two reads, the item has a range.
 * @param knownUntil server instant up to which Metrc is read
 */
export function inventoryAt(packages: Iterable<KnownPackage>, at: number, knownUntil: number): ItemAt[] {
  const items = new Map<string, ItemAt>();
  for (const { view, points, cameAt } of packages) {
    if (cameAt > at || hadLeft(view, at)) continue;
    const { item, unit } = view;
    const key = `${item}|${unit}`;
    const sum = items.get(key) ?? { item, unit, packages: 0, low: '0', high: '0', unknown: 0 };
    items.set(key, sum);
    const held = metrcAt(points, at, 0, knownUntil);
    if (held.kind !== 'range') {
      sum.unknown += 1;
      continue;
    }
    // An empty package is no stock.
    if (compareAmounts(held.high, '0') !== 0) sum.packages += 1;
    sum.low = plus(sum.low, held.low);
    sum.high = plus(sum.high, held.high);
  }
  const there = [...items.values()].filter(({ packages: count, unknown }) => count + unknown > 0);
  return there.sort((a, b) => (a.item < b.item ? -1 : a.item > b.item ? 1 : 0));
}

/** What was sent away, or is gone, keeps its last quantity: it was here until then. */
function hadLeft({ list, lastModified }: KnownPackage['view'], at: number): boolean {
  return (list === 'transferred' || list === 'intransit' || list === 'gone') && instantMs(lastModified) <= at;
}
