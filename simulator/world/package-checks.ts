import { packageByLabel } from './package-lists.ts';
import { dayIn, isDay } from './stamp.ts';
import type { Facility, Package } from './types.ts';
import type { World } from './world.ts';

/** What a write needs of its package; `note` is the one thing Metrc still takes while a package is on hold. */
export type Demand = 'editable' | 'note' | 'finished';

/**
 * Finds the package of a write, or says why it may not be written.
 * Message texts: `Package X does not exist in the current Facility.` as seen live; the others are in its manner.
 */
export function findWritable(
  facility: Facility,
  label: unknown,
  demand: Demand,
): { pkg: Package; messages: [] } | { pkg: null; messages: string[] } {
  if (typeof label !== 'string' || label.trim() === '') return refuse('Label was not specified.');
  const pkg = packageByLabel(facility, label);
  if (!pkg || pkg.transferredTo !== null) return refuse(`Package ${label} does not exist in the current Facility.`);
  if (pkg.inTransit !== null) return refuse(`Package ${label} is currently In Transit and cannot be modified.`);
  if (pkg.archivedDate !== null) return refuse(`Package ${label} is Discontinued and cannot be modified.`);
  if (demand === 'finished') {
    return pkg.finishedDate !== null ? { pkg, messages: [] } : refuse(`Package ${label} is not Finished.`);
  }
  if (pkg.finishedDate !== null) return refuse(`Package ${label} is Finished and cannot be modified.`);
  if (pkg.onHold && demand !== 'note') return refuse(`Package ${label} is On Hold and cannot be modified.`);
  return { pkg, messages: [] };
}

function refuse(message: string) {
  return { pkg: null, messages: [message] };
}

/**
 * The package of a write that passed its check.
 * @throws if there is none: the check was left out
 */
export function checkedPackage(facility: Facility, label: string): Package {
  const pkg = packageByLabel(facility, label);
  if (!pkg) throw new Error(`write applied without its check: ${label}`);
  return pkg;
}

/**
 * Complaints about a date field: it must be `YYYY-MM-DD`, not in the facility's future and, if given, not before
 * a first day.
 */
export function dateComplaints(
  world: World,
  facility: Facility,
  field: string,
  value: unknown,
  from?: string,
): string[] {
  if (typeof value !== 'string' || value === '') return [`${field} was not specified.`];
  if (!isDay(value)) return [`${field} "${value}" is not a valid date.`];
  if (value > dayIn(facility.zone, world.clock.now())) return [`${field} cannot be in the future.`];
  if (from !== undefined && value < from) return [`${field} cannot be before the Packaged Date.`];
  return [];
}
