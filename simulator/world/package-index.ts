import { createListIndex, type ListIndex } from './list-index.ts';
import { listOf } from './list-of.ts';
import type { Facility, Package } from './types.ts';

const indexes = new WeakMap<Facility, ListIndex<Package>>();

/** The lists of a facility's packages, put in order at first use. */
export function indexOf(facility: Facility): ListIndex<Package> {
  let index = indexes.get(facility);
  if (!index) {
    index = createListIndex(facility.packages.values(), listOf);
    indexes.set(facility, index);
  }
  return index;
}
