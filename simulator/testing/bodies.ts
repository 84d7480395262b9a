import { packagesIn } from '../world/package-lists.ts';
import { dayIn } from '../world/stamp.ts';
import type { Facility, Package } from '../world/types.ts';
import type { World } from '../world/world.ts';

/** The first license of every world. */
export const LICENSE = 'C11-0000511-LIC';

/** A package of the first facility that may be written: active, weighed in grams, stocked. */
export function gramsPackage(world: World, nth = 0): Package {
  const found = packagesIn(firstFacility(world), 'active').filter(
    (pkg) => pkg.unit === 'Grams' && Number(pkg.quantity) > 5,
  );
  return found[nth] as Package;
}

/** The first facility of a world. */
export function firstFacility(world: World): Facility {
  return world.facilities[0] as Facility;
}

/** Today at the first facility. */
export function today(world: World): string {
  return dayIn(firstFacility(world).zone, world.clock.now());
}

/** A row of an adjustment that Metrc takes. */
export function adjustment(world: World, pkg: Package, quantity: number) {
  return {
    Label: pkg.label,
    Quantity: quantity,
    UnitOfMeasure: pkg.unit,
    AdjustmentReason: 'Drying',
    AdjustmentDate: today(world),
    ReasonNote: null,
  };
}
