import { indexOf } from './package-index.ts';
import type { Facility, Package } from './types.ts';
import type { ComingChange, World } from './world.ts';
import type { Writer } from './write.ts';

/** What a change is called in the effect log and in the package's history. */
export interface ChangeName {
  /** As in `Effect.action`. */
  action: string;
  /** The line of the package's history. */
  text: string;
}

/**
 * The only way to change a package: it moves LastModified forward, writes the history, keeps the lists in order
 * and tells the listeners what was before and after.
 */
export function changePackage(
  world: World,
  facility: Facility,
  pkg: Package,
  writer: Writer,
  name: ChangeName,
  mutate: (pkg: Package) => void,
): number {
  const before = copyOf(pkg);
  announce(world, { facility, kind: 'package', id: pkg.id, before });
  mutate(pkg);
  pkg.lastModified = world.stamp();
  facility.history.push({ packageId: pkg.id, at: pkg.lastModified, by: writer.by, text: name.text });
  settle(world, facility, pkg, writer, name.action, before);
  return pkg.id;
}

/** Adds a package that was not in the facility before. */
export function addPackage(world: World, facility: Facility, pkg: Package, writer: Writer, name: ChangeName): number {
  announce(world, { facility, kind: 'package', id: pkg.id, before: null });
  facility.packages.set(pkg.id, pkg);
  facility.idByLabel.set(pkg.label, pkg.id);
  facility.history.push({ packageId: pkg.id, at: pkg.lastModified, by: writer.by, text: name.text });
  settle(world, facility, pkg, writer, name.action, copyOf(pkg));
  return pkg.id;
}

/** Tells those who keep what was before a change, such as reads that lag. */
export function announce(world: World, change: ComingChange): void {
  for (const listener of world.beforeChange) listener(change);
}

/** A copy that later changes do not reach. */
export function copyOf(pkg: Package): Package {
  return { ...pkg, sourceHarvests: [...pkg.sourceHarvests], sourcePackages: [...pkg.sourcePackages] };
}

function settle(world: World, facility: Facility, pkg: Package, writer: Writer, action: string, before: Package) {
  indexOf(facility).changed(pkg);
  const { counters } = world;
  counters.revisions.set(facility, world.revision(facility) + 1);
  counters.effects += 1;
  if (world.afterEffect.size === 0) return;
  const effect = {
    n: counters.effects,
    at: pkg.lastModified,
    door: writer.door,
    by: writer.by,
    license: facility.license,
    action,
    packageId: pkg.id,
    label: pkg.label,
    before,
    after: copyOf(pkg),
  };
  for (const listener of world.afterEffect) listener(effect);
}
