import { indexOf } from './package-index.ts';
import type { Facility, Package, PackageList } from './types.ts';

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
