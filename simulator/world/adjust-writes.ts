import Big from 'big.js';
import { changePackage } from './changes.ts';
import { checkedPackage, dateComplaints, findWritable } from './package-checks.ts';
import type { Day, Facility, Package } from './types.ts';
import type { World } from './world.ts';
import type { PackageWrite, Writer } from './write.ts';

/** The fields of an adjustment; `quantity` is decimal text: the final quantity or the delta. */
export interface AdjustInput {
  label: string;
  quantity: string;
  /** A unit's name; Metrc's conversions are not established, so only the package's own is taken. */
  unit: string;
  reason: string;
  date: Day;
  note: string | null;
}

/** Sets the final quantity. A negative total is taken, as seen live. */
export const adjustTo: PackageWrite<AdjustInput> = {
  check: complaints,
  apply(world, facility, input, writer) {
    const pkg = checkedPackage(facility, input.label);
    const delta = new Big(input.quantity).minus(pkg.quantity);
    return adjust(world, facility, pkg, input, delta, writer, 'put-adjust', world.settings.putAdjustLeavesRow);
  },
};

/** Adds a signed delta. Not repeatable. */
export const adjustBy: PackageWrite<AdjustInput> = {
  check: complaints,
  apply(world, facility, input, writer) {
    const pkg = checkedPackage(facility, input.label);
    return adjust(world, facility, pkg, input, new Big(input.quantity), writer, 'adjust', true);
  },
};

function adjust(
  world: World,
  facility: Facility,
  pkg: Package,
  input: AdjustInput,
  delta: Big,
  writer: Writer,
  action: string,
  leavesRow: boolean,
): number {
  const text = `Adjusted ${pkg.quantity} by ${delta.toFixed()} ${pkg.unit}: ${input.reason}`;
  const id = changePackage(world, facility, pkg, writer, { action, text }, () => {
    pkg.quantity = new Big(pkg.quantity).plus(delta).toFixed();
  });
  if (leavesRow) {
    facility.adjustments.push({
      packageId: pkg.id,
      quantity: delta.toFixed(),
      unit: pkg.unit,
      reason: input.reason,
      note: input.note ?? '',
      date: input.date,
      by: writer.by,
      at: pkg.lastModified,
    });
  }
  return id;
}

function complaints(world: World, facility: Facility, input: AdjustInput): string[] {
  const { pkg, messages } = findWritable(facility, input.label, 'editable');
  if (!pkg) return messages;
  return [
    ...quantityComplaints(world, pkg, input.quantity),
    ...unitComplaints(pkg, input.unit),
    ...reasonComplaints(world, facility, input),
    ...dateComplaints(world, facility, 'Adjustment Date', input.date, pkg.packagedDate),
  ];
}

function quantityComplaints(world: World, pkg: Package, quantity: string): string[] {
  if (!/^-?\d+(\.\d+)?$/.test(String(quantity))) return ['Quantity was not specified.'];
  const value = new Big(quantity);
  const counted = world.units.find((unit) => unit.name === pkg.unit)?.quantityType === 'CountBased';
  if (counted && !value.eq(value.round(0))) return [`Quantity ${quantity} must be a whole number of ${pkg.unit}.`];
  if (!value.eq(value.round(4))) return [`Quantity ${quantity} has more than 4 decimal places.`];
  return [];
}

function unitComplaints(pkg: Package, unit: unknown): string[] {
  if (typeof unit !== 'string' || unit === '') return ['Unit Of Measure was not specified.'];
  if (unit.toLowerCase() === pkg.unit.toLowerCase()) return [];
  return [`Unit Of Measure "${unit}" is not valid for Package ${pkg.label}.`];
}

function reasonComplaints(world: World, facility: Facility, input: AdjustInput): string[] {
  if (!input.reason) return ['Adjustment Reason was not specified.'];
  const reason = world.reasons(facility).find((r) => r.name.toLowerCase() === input.reason.toLowerCase());
  if (!reason) return [`Adjustment Reason "${input.reason}" is not valid.`];
  if (reason.requiresNote && !input.note?.trim()) return [`Adjustment Reason "${reason.name}" requires a Note.`];
  return [];
}
