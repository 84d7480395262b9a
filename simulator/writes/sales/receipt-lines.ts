import Big from 'big.js';
import { findWritable } from '../../world/package-checks.ts';
import type { MetrcRecord } from '../../world/records.ts';
import type { Package } from '../../world/types.ts';
import { decimal, nested } from '../fields.ts';
import type { WriteRow } from '../row-write.ts';
import { takeFrom, writablePackage } from '../sources.ts';
import { ownUnit, wholeIfCounted } from '../units.ts';

/** A line of a receipt: what was sold of a package, and for how much in all. */
interface SoldLine {
  pkg: Package;
  quantity: Big;
  price: number;
}

/** The lines a row has; null with complaints when one is amiss. */
export function soldLines(row: WriteRow): SoldLine[] | null {
  const lines = nested(row, 'Transactions');
  const found = lines.flatMap((line) => soldLine(line) ?? []);
  return lines.length > 0 && found.length === lines.length ? found : null;
}

function soldLine(line: WriteRow): SoldLine | null {
  const pkg = writablePackage(line, 'PackageLabel');
  const quantity = decimal(line, 'Quantity', { above: 0 });
  const price = decimal(line, 'TotalAmount', { from: 0 });
  if (!pkg) return null;
  ownUnit(line, 'UnitOfMeasure', pkg.unit, `Package ${pkg.label}`);
  wholeIfCounted(line, 'Quantity', quantity, pkg.unit);
  return { pkg, quantity, price: price.toNumber() };
}

/** By package, how much more is sold than before; below zero where some comes back. */
export type Difference = Map<number, Big>;

/** What lines take, and what a receipt as it stands has taken. */
export function differenceOf(lines: readonly SoldLine[], receipt?: MetrcRecord): Difference {
  const difference: Difference = new Map();
  const add = (id: number, quantity: Big) => difference.set(id, quantity.plus(difference.get(id) ?? 0));
  for (const { pkg, quantity } of lines) add(pkg.id, quantity);
  for (const { packageId, quantity } of takenBy(receipt)) add(packageId, quantity.times(-1));
  return difference;
}

/** Complains where more is sold than there is, or where something would have to come back to a closed package. */
export function refuseDifference(row: WriteRow, difference: Difference): void {
  for (const [id, quantity] of difference) {
    const pkg = row.facility.packages.get(id);
    const { messages } = findWritable(row.facility, pkg?.label ?? String(id), 'editable');
    for (const message of messages) row.complain(message);
    if (pkg && quantity.gt(0) && row.ledger.take(`package ${id}`, quantity).gt(pkg.quantity)) {
      row.complain(`Package ${pkg.label} does not have enough Quantity: ${pkg.quantity} ${pkg.unit}.`);
    }
  }
}

/** Takes what was sold off the packages, and gives back what was not. */
export function settle(row: Pick<WriteRow, 'world' | 'facility' | 'writer'>, difference: Difference): void {
  for (const [id, quantity] of difference) {
    const pkg = row.facility.packages.get(id);
    if (!pkg || quantity.eq(0)) continue;
    const text = quantity.gt(0) ? `Sold ${quantity} ${pkg.unit}` : `Sale of ${quantity.abs()} ${pkg.unit} taken back`;
    takeFrom(row, { pkg, quantity }, { action: quantity.gt(0) ? 'sale' : 'sale-back', text });
  }
}

function takenBy(receipt: MetrcRecord | undefined): { packageId: number; quantity: Big }[] {
  const lines = (receipt?.details.Transactions ?? []) as { PackageId: number; QuantitySold: number }[];
  return lines.map(({ PackageId, QuantitySold }) => ({ packageId: PackageId, quantity: new Big(QuantitySold) }));
}
