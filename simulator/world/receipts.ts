import { saleLine } from './kinds/sales.ts';
import { wallClock } from './local-time.ts';
import { packageByLabel } from './package-lists.ts';
import { makeRecord } from './record-changes.ts';
import { recordKind } from './record-kinds.ts';
import { stampOf } from './stamp.ts';
import type { Facility } from './types.ts';
import type { World } from './world.ts';

/** The receipt that a sale leaves, where the license sells. */
export function writeReceipt(world: World, facility: Facility, label: string, quantity: string): void {
  const pkg = packageByLabel(facility, label);
  if (!pkg || !facility.can.sell) return;
  const sold = { quantity: Number(quantity), price: Number(quantity) * 12, at: stampOf(world.clock.now()) };
  makeRecord(world, facility, recordKind('receipt'), {
    random: world.random.fork(`receipt ${facility.records.nextId('receipt')}`),
    fields: {
      SalesDateTime: wallClock(facility.zone, world.clock.now()),
      TotalPackages: 1,
      TotalPrice: Math.round(sold.price * 100) / 100,
    },
    details: { Transactions: [saleLine(facility, pkg, sold)] },
  });
}
