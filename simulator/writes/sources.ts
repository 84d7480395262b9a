import Big from 'big.js';
import { changePackage } from '../world/changes.ts';
import { findWritable } from '../world/package-checks.ts';
import type { Package } from '../world/types.ts';
import { decimal, nested, wordsOf } from './fields.ts';
import type { WriteRow } from './row-write.ts';
import { ownUnit, wholeIfCounted } from './units.ts';

/** A package and how much of it is taken. */
export interface Source {
  pkg: Package;
  quantity: Big;
}

/** The package that a row writes on; undefined with complaints when it may not. */
export function writablePackage(row: WriteRow, field: string): Package | undefined {
  const { pkg, messages } = findWritable(row.facility, row.values[field], 'editable');
  for (const message of messages) row.complain(message.replace(/^Label(?= was not)/, wordsOf(field)));
  return pkg ?? undefined;
}

/**
 * The packages that a row takes from, each with an amount in its own unit; null with complaints when one is amiss.
 * Rows of one body together cannot take more than there is.
 */
export function sources(row: WriteRow, field: string, label: string): Source[] | null {
  const lines = nested(row, field);
  const found = lines.map((line) => source(line, label));
  const whole = found.filter((one) => one !== null);
  const labels = new Set(whole.map(({ pkg }) => pkg.label));
  if (labels.size < whole.length) row.complain(`A Package is specified more than once in ${field}.`);
  return lines.length > 0 && whole.length === lines.length ? whole : null;
}

/** One such package, from fields of the row itself. */
function source(row: WriteRow, label: string, names = { quantity: 'Quantity', unit: 'UnitOfMeasure' }): Source | null {
  const pkg = writablePackage(row, label);
  const quantity = decimal(row, names.quantity, { above: 0 });
  if (!pkg) return null;
  ownUnit(row, names.unit, pkg.unit, `Package ${pkg.label}`);
  wholeIfCounted(row, names.quantity, quantity, pkg.unit);
  if (row.ledger.take(`package ${pkg.id}`, quantity).gt(pkg.quantity)) {
    row.complain(`Package ${pkg.label} does not have enough Quantity: ${pkg.quantity} ${pkg.unit}.`);
  }
  return { pkg, quantity };
}

/** Takes an amount out of a package, or gives it back when it is negative. */
export function takeFrom(
  row: Pick<WriteRow, 'world' | 'facility' | 'writer'>,
  { pkg, quantity }: Source,
  name: { action: string; text: string },
): void {
  changePackage(row.world, row.facility, pkg, row.writer, name, () => {
    pkg.quantity = new Big(pkg.quantity).minus(quantity).toFixed();
  });
}
