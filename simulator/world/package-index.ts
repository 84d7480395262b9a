import { listOf } from './list-of.ts';
import type { Facility, Package, PackageList, Stamp } from './types.ts';

/**
 * Keeps a facility's lists in order and finds what changed in a window without looking at every package:
 * a license with 200,000 packages is asked for a thousand windows.
 */
export interface PackageIndex {
  /** Members of a list by Id, descending. */
  list(list: PackageList): readonly Package[];
  /** Members of a list with `start <= LastModified <= end`, by Id descending. */
  changedWithin(list: PackageList, start: Stamp, end: Stamp): readonly Package[];
  /** To be called after a package changed or was added. */
  changed(pkg: Package): void;
}

const indexes = new WeakMap<Facility, PackageIndex>();

/** The index of a facility, built at first use. */
export function indexOf(facility: Facility): PackageIndex {
  let index = indexes.get(facility);
  if (!index) {
    index = buildIndex(facility);
    indexes.set(facility, index);
  }
  return index;
}

interface Entry {
  stamp: Stamp;
  pkg: Package;
}

const REBUILD_AFTER = 2000;

function buildIndex(facility: Facility): PackageIndex {
  const lists = emptyLists();
  const standing = new Map<number, PackageList>();
  for (const pkg of [...facility.packages.values()].sort(byIdDescending)) {
    const list = listOf(pkg);
    lists[list].push(pkg);
    standing.set(pkg.id, list);
  }
  let sorted: Entry[] = [];
  let moved = new Set<Package>();
  const sort = () => {
    sorted = [...facility.packages.values()].map((pkg) => ({ stamp: pkg.lastModified, pkg }));
    sorted.sort((a, b) => (a.stamp < b.stamp ? -1 : a.stamp > b.stamp ? 1 : 0));
    moved = new Set();
  };
  sort();
  // Pages of one window are asked one after another: remember the last few answers until something changes.
  const answers = new Map<string, Package[]>();

  return {
    list: (list) => lists[list],
    changedWithin(list, start, end) {
      const question = `${list} ${start} ${end}`;
      const known = answers.get(question);
      if (known) return known;
      const found: Package[] = [];
      for (let i = firstAtOrAfter(sorted, start); i < sorted.length; i++) {
        const { stamp, pkg } = sorted[i] as Entry;
        if (stamp > end) break;
        if (!moved.has(pkg) && listOf(pkg) === list) found.push(pkg);
      }
      for (const pkg of moved) {
        if (pkg.lastModified >= start && pkg.lastModified <= end && listOf(pkg) === list) found.push(pkg);
      }
      found.sort(byIdDescending);
      if (answers.size >= 20) answers.clear();
      answers.set(question, found);
      return found;
    },
    changed(pkg) {
      answers.clear();
      moved.add(pkg);
      const now = listOf(pkg);
      const was = standing.get(pkg.id);
      if (was !== now) {
        if (was) remove(lists[was], pkg);
        insert(lists[now], pkg);
        standing.set(pkg.id, now);
      }
      if (moved.size > REBUILD_AFTER) sort();
    },
  };
}

const emptyLists = (): Record<PackageList, Package[]> => ({
  active: [],
  onhold: [],
  inactive: [],
  intransit: [],
  transferred: [],
});

const byIdDescending = (a: Package, b: Package) => b.id - a.id;

/** The first place in a list, sorted by Id descending, whose Id is not above the given one. */
function placeOf(list: Package[], id: number): number {
  let low = 0;
  let high = list.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((list[middle] as Package).id > id) low = middle + 1;
    else high = middle;
  }
  return low;
}

function remove(list: Package[], pkg: Package): void {
  const place = placeOf(list, pkg.id);
  if (list[place] === pkg) list.splice(place, 1);
}

function insert(list: Package[], pkg: Package): void {
  list.splice(placeOf(list, pkg.id), 0, pkg);
}

function firstAtOrAfter(sorted: Entry[], stamp: Stamp): number {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sorted[middle] as Entry).stamp < stamp) low = middle + 1;
    else high = middle;
  }
  return low;
}
