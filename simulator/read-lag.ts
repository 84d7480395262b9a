import type { Moods } from './moods.ts';
import { listOf } from './world/list-of.ts';
import { indexOf } from './world/package-index.ts';
import { packagesIn } from './world/package-lists.ts';
import type { Facility, Package, PackageList, Stamp } from './world/types.ts';
import type { World } from './world/world.ts';

/** What the API shows of packages: the world, some of it a little late. */
export interface ReadView {
  /** A package as reads show it now. */
  see(facility: Facility, pkg: Package): Package;
  /** A list as reads show it now, by Id descending; with a window when both ends are given. */
  list(facility: Facility, list: PackageList, window: { start: Stamp; end: Stamp } | null): readonly Package[];
  /** Whether a change of that moment is already shown. */
  shows(facility: Facility, packageId: number, at: Stamp): boolean;
}

interface Snapshot {
  before: Package;
  /** Server time until which reads show it. */
  until: number;
}

/** Reads that lag behind writes, package by package, as seen live ("a few seconds"). */
export function createReadView(world: World, moods: Moods): ReadView {
  const lagging = new Map<Facility, Map<number, Snapshot[]>>();
  world.beforeChange.add((facility, before) => {
    if (moods.readLagMs <= 0) return;
    const packages = lagging.get(facility) ?? new Map<number, Snapshot[]>();
    lagging.set(facility, packages);
    const snapshots = packages.get(before.id) ?? [];
    packages.set(before.id, snapshots);
    snapshots.push({ before, until: world.clock.now() + moods.readLagMs });
  });

  const snapshotsOf = (facility: Facility): Package[] => {
    const packages = lagging.get(facility);
    if (!packages) return [];
    const now = world.clock.now();
    const shown: Package[] = [];
    for (const [id, snapshots] of packages) {
      const first = snapshots.find((snapshot) => snapshot.until > now);
      if (first) shown.push(first.before);
      else packages.delete(id);
    }
    if (packages.size === 0) lagging.delete(facility);
    return shown;
  };

  return {
    see: (facility, pkg) => snapshotsOf(facility).find((shown) => shown.id === pkg.id) ?? pkg,
    list(facility, list, window) {
      const current = window
        ? indexOf(facility).changedWithin(list, window.start, window.end)
        : packagesIn(facility, list);
      const shown = snapshotsOf(facility);
      if (shown.length === 0) return current;
      const hidden = new Set(shown.map((pkg) => pkg.id));
      const late = shown.filter(
        (pkg) =>
          listOf(pkg) === list && (!window || (pkg.lastModified >= window.start && pkg.lastModified <= window.end)),
      );
      return [...current.filter((pkg) => !hidden.has(pkg.id)), ...late].sort((a, b) => b.id - a.id);
    },
    shows: (facility, packageId, at) =>
      !snapshotsOf(facility).some((shown) => shown.id === packageId && shown.lastModified < at),
  };
}
