import type { Random } from '../random.ts';
import { addPackage, copyOf } from './changes.ts';
import { packagesIn } from './package-lists.ts';
import { createPackage, tagOf } from './packages.ts';
import type { Facility, Package, PackageList } from './types.ts';
import type { World } from './world.ts';
import type { Writer } from './write.ts';

/** Fields that a new package may be given; the rest is drawn from the seed. */
export type NewPackage = Partial<
  Pick<Package, 'label' | 'quantity' | 'unit' | 'itemId' | 'locationId' | 'note' | 'onHold' | 'labTestingState'>
>;

/** Makes a package in a facility, newest of all by Id and LastModified. A given unit picks an item of that unit. */
export function makePackage(
  world: World,
  facility: Facility,
  random: Random,
  given: NewPackage,
  writer: Writer,
): Package {
  const items = facility.items.filter(
    (item) =>
      item.active &&
      (given.itemId === undefined || item.id === given.itemId) &&
      (!given.unit || item.unit === given.unit),
  );
  if (items.length === 0) throw new TypeError('there is no active item of that id and unit');
  const pkg = createPackage(facility, random.pick(items), {
    id: nextPackageId(facility),
    label: given.label ?? nextTag(facility),
    createdAt: world.clock.now(),
    random,
  });
  if (facility.idByLabel.has(pkg.label)) throw new TypeError(`tag ${pkg.label} is used`);
  Object.assign(pkg, given);
  pkg.lastModified = world.stamp();
  addPackage(world, facility, pkg, writer, { action: 'create', text: 'Packaged' });
  return pkg;
}

/** The package as it stands at the facility that received it: same tag, an Id of its own. */
export function receivePackage(world: World, from: Facility, to: Facility, pkg: Package, writer: Writer): void {
  const item = to.items.find((i) => i.active && i.unit === pkg.unit);
  if (!item || to === from || to.idByLabel.has(pkg.label)) return;
  const arrived: Package = {
    ...copyOf(pkg),
    id: nextPackageId(to),
    itemId: item.id,
    locationId: to.locations[0]?.id ?? null,
    note: null,
    externalId: null,
    inTransit: null,
    transferredTo: null,
    lastModified: world.stamp(),
  };
  arrived.receivedAt = arrived.lastModified;
  addPackage(world, to, arrived, writer, { action: 'receive', text: `Received from ${from.license}` });
}

/** An Id above all of the facility's. */
export function nextPackageId(facility: Facility): number {
  const lists: PackageList[] = ['active', 'onhold', 'inactive', 'intransit', 'transferred'];
  return Math.max(facility.id, ...lists.map((list) => packagesIn(facility, list)[0]?.id ?? 0)) + 1;
}

/** A tag that is not used in the facility. */
function nextTag(facility: Facility): string {
  let n = facility.packages.size;
  while (facility.idByLabel.has(tagOf(facility.id, n))) n += 1;
  return tagOf(facility.id, n);
}
