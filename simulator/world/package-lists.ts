import { indexOf } from './package-index.ts';
import type { Facility, Package, PackageList } from './types.ts';

/**
 * The one list a package stands in. Metrc has no state field: the list follows from transfer, finish,
 * discontinue and hold, in this order.
 */
export function listOf(pkg: Package): PackageList {
  if (pkg.transferredTo !== null) return 'transferred';
  if (pkg.inTransit !== null) return 'intransit';
  if (pkg.finishedDate !== null || pkg.archivedDate !== null) return 'inactive';
  return pkg.onHold ? 'onhold' : 'active';
}

/** The packages of a list, newest Id first as Metrc answers. The array is shared: copy it before changing it. */
export function packagesIn(facility: Facility, list: PackageList): readonly Package[] {
  return indexOf(facility).list(list);
}

/**
 * A package of the facility by its tag, as long as it is here: a transferred one belongs to somebody else.
 * @param label the tag, any letter case
 */
export function packageByLabel(facility: Facility, label: string): Package | undefined {
  const id = facility.idByLabel.get(label.toUpperCase());
  return id === undefined ? undefined : facility.packages.get(id);
}
