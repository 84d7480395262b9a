import Big from 'big.js';
import type { Random } from '../random.ts';
import { changePackage } from './changes.ts';
import { packagesIn } from './package-lists.ts';
import { writeReceipt } from './receipts.ts';
import { dayIn } from './stamp.ts';
import type { Facility, Package } from './types.ts';
import type { World } from './world.ts';

/** When the shop's other system tells Metrc of its sales. */
export type Reporting = 'at-once' | '5-minutes' | 'nightly';

/** A shop that sells through another system: Metrc hears of it by and by. */
export interface Shop {
  /** Sells from n packages; they are reported by `report`. Answers what left the shelf. */
  sell(facility: Facility, n: number): { label: string; quantity: string }[];
  /** Sold but not yet told to Metrc: label to decimal text. */
  unreported(facility: Facility): ReadonlyMap<string, string>;
  /** Tells Metrc; the quantities fall, no adjustment is left. Answers the labels. */
  report(facility: Facility): string[];
  /** Reports if it is time: sales wait for the next five minutes, or for the next day of the facility. */
  reportIfDue(facility: Facility, reporting: Reporting): void;
}

/** Opens the shop; sales are drawn from the world's seed. */
export function createShop(world: World): Shop {
  const random = world.random.fork('shop');
  const waiting = new Map<Facility, Map<string, string>>();
  const lastTurn = new Map<Facility, string>();
  const shop: Shop = {
    unreported: (facility) => waiting.get(facility) ?? new Map(),
    sell(facility, n) {
      const sold = waiting.get(facility) ?? new Map<string, string>();
      waiting.set(facility, sold);
      const sales: { label: string; quantity: string }[] = [];
      for (let i = 0; i < n; i++) {
        const pkg = drawStocked(facility, random, sold);
        if (!pkg) break;
        const left = new Big(pkg.quantity).minus(sold.get(pkg.label) ?? 0);
        const quantity = saleOf(pkg, left, random);
        sold.set(pkg.label, new Big(sold.get(pkg.label) ?? 0).plus(quantity).toFixed());
        sales.push({ label: pkg.label, quantity: quantity.toFixed() });
      }
      return sales;
    },
    report(facility) {
      const sold = [...(waiting.get(facility) ?? [])];
      waiting.delete(facility);
      for (const [label, quantity] of sold) {
        recordSale(world, facility, label, quantity, 'Shop System');
        writeReceipt(world, facility, label, quantity);
      }
      return sold.map(([label]) => label);
    },
    reportIfDue(facility, reporting) {
      const now = world.clock.now();
      const turn = reporting === 'nightly' ? dayIn(facility.zone, now) : String(Math.floor(now / 300_000));
      const due = reporting === 'at-once' || (lastTurn.has(facility) && lastTurn.get(facility) !== turn);
      lastTurn.set(facility, turn);
      if (due) shop.report(facility);
    },
  };
  return shop;
}

/** Takes a sold quantity off a package. It may have been adjusted meanwhile: Metrc then shows a negative rest. */
export function recordSale(world: World, facility: Facility, label: string, quantity: string, by: string): void {
  const pkg = facility.packages.get(facility.idByLabel.get(label) ?? -1);
  if (!pkg || pkg.transferredTo !== null) return;
  const name = { action: 'sale', text: `Sold ${quantity} ${pkg.unit}` };
  changePackage(world, facility, pkg, { by, door: 'shop' }, name, () => {
    pkg.quantity = new Big(pkg.quantity).minus(quantity).toFixed();
  });
}

function drawStocked(facility: Facility, random: Random, sold: Map<string, string>): Package | null {
  const active = packagesIn(facility, 'active');
  if (active.length === 0) return null;
  const from = random.int(0, active.length - 1);
  for (let i = 0; i < active.length; i++) {
    const pkg = active[(from + i) % active.length] as Package;
    if (new Big(pkg.quantity).gt(sold.get(pkg.label) ?? 0)) return pkg;
  }
  return null;
}

/** One to three pieces, or a few grams of what is weighed; never more than is left. */
function saleOf(pkg: Package, left: Big, random: Random): Big {
  const wanted = pkg.unit === 'Each' ? new Big(random.int(1, 3)) : new Big(random.int(10, 350)).div(100);
  return wanted.gt(left) ? left : wanted;
}
