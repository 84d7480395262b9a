import { announce } from './changes.ts';
import type { GoneStatus } from './records.ts';
import type { Facility, Item, Location } from './types.ts';
import type { World } from './world.ts';

/** Items and locations stand on shelves of their own, since packages refer to them. */
export type OwnShelf = 'item' | 'location';

export const isOwnShelf = (kind: unknown): kind is OwnShelf => kind === 'item' || kind === 'location';

/** What stands on such a shelf, in use or not. */
export function ownShelf(facility: Facility, kind: OwnShelf) {
  const active = kind === 'item' ? facility.items.filter((item) => item.active) : facility.locations;
  const inactive = kind === 'item' ? facility.items.filter((item) => !item.active) : facility.archivedLocations;
  const view = (list: string) => (row: Item | Location) => {
    const { id, name, lastModified } = row;
    return { id, list, lastModified, name };
  };
  return [...active.map(view('active')), ...inactive.map(view('inactive'))];
}

/** Renames an item or location, or takes it in and out of use; LastModified moves, though no row shows it. */
export function archive(
  world: World,
  facility: Facility,
  change: { kind: OwnShelf; id: number; list: string | null; rename: string | null },
): unknown {
  const row = find(facility, change.kind, change.id);
  if (change.list !== null && !['active', 'inactive'].includes(change.list)) {
    throw new TypeError(`no list "${change.list}"; there are: active, inactive`);
  }
  changeOwn(world, facility, change.kind, row, change.rename === null ? {} : { name: change.rename });
  if (change.list !== null && 'active' in row) row.active = change.list === 'active';
  else if (change.list !== null) {
    takeAway(facility, change.kind, row.id);
    (change.list === 'active' ? facility.locations : facility.archivedLocations).push(row as Location);
  }
  return { ...row };
}

/** Changes fields of an item or location; LastModified moves, though no row shows it. */
export function changeOwn<Row extends Item | Location>(
  world: World,
  facility: Facility,
  kind: OwnShelf,
  row: Row,
  change: Partial<Row>,
): void {
  const list = facility.archivedLocations.some((archived) => archived === row) ? 'inactive' : 'active';
  announce(world, { facility, kind, id: row.id, before: { ...row, list } as Shelved });
  Object.assign(row, change, { lastModified: world.stamp() });
  world.counters.revisions.set(facility, world.revision(facility) + 1);
}

/** Adds an item or location in use, newest by Id and LastModified; answers its id. */
export function addOwn(
  world: World,
  facility: Facility,
  added:
    | { kind: 'item'; row: Omit<Item, 'id' | 'lastModified'> }
    | { kind: 'location'; row: Omit<Location, 'id' | 'lastModified'> },
): number {
  const id = Math.max(0, ...ownShelf(facility, added.kind).map((row) => row.id)) + 1;
  announce(world, { facility, kind: added.kind, id, before: null });
  const born = { id, lastModified: world.stamp() };
  if (added.kind === 'item') facility.items.push({ ...added.row, ...born });
  else facility.locations.push({ ...added.row, ...born });
  world.counters.revisions.set(facility, world.revision(facility) + 1);
  return id;
}

/** An item or location as it was, with the list it stood in. */
export type Shelved = (Item | Location) & { list: string };

/**
 * Takes an item or location away in silence.
 * @throws TypeError while a package refers to it
 */
export function vanishOwn(
  world: World,
  facility: Facility,
  gone: { kind: OwnShelf; id: number; answer: GoneStatus },
): unknown {
  const { id, name } = find(facility, gone.kind, gone.id);
  for (const pkg of facility.packages.values()) {
    if (gone.kind === 'item' && pkg.itemId === id) throw new TypeError(`package ${pkg.label} is of that item`);
  }
  takeAway(facility, gone.kind, id);
  facility.records.take(gone.kind, id, gone.answer);
  world.counters.revisions.set(facility, world.revision(facility) + 1);
  return { id, name, answer: gone.answer };
}

function find(facility: Facility, kind: OwnShelf, id: number): Item | Location {
  const rows = kind === 'item' ? facility.items : [...facility.locations, ...facility.archivedLocations];
  const row = rows.find((one) => one.id === id);
  if (!row) throw new TypeError(`no ${kind} ${id} in ${facility.license}`);
  return row;
}

function takeAway(facility: Facility, kind: OwnShelf, id: number): void {
  if (kind === 'item') facility.items = facility.items.filter((item) => item.id !== id);
  facility.locations = facility.locations.filter((location) => kind !== 'location' || location.id !== id);
  facility.archivedLocations = facility.archivedLocations.filter((row) => kind !== 'location' || row.id !== id);
}
