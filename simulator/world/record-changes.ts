import type { Random } from '../random.ts';
import { announce } from './changes.ts';
import { indexOf } from './package-index.ts';
import type { RecordKind } from './record-kind.ts';
import type { Fields, GoneStatus, MetrcRecord } from './records.ts';
import type { Facility, Package } from './types.ts';
import type { World } from './world.ts';

/** What becomes of a record: other fields, another list, another name. */
export interface RecordChange {
  fields?: Fields;
  list?: string;
  name?: string;
  /** What lists do not show; replaced as a whole. */
  details?: Fields;
}

/** Changes a record; LastModified moves, as with everything that Metrc shows. */
export function changeRecord(world: World, facility: Facility, record: MetrcRecord, change: RecordChange): void {
  if (world.beforeChange.size > 0) {
    const before = { ...record, fields: { ...record.fields } };
    announce(world, { facility, kind: record.kind, id: record.id, before });
  }
  Object.assign(record.fields, change.fields);
  record.list = change.list ?? record.list;
  record.name = change.name ?? record.name;
  record.details = change.details ?? record.details;
  record.lastModified = world.stamp();
  facility.records.changed(record);
  countChange(world, facility);
}

/** Moves a record to another of its kind's lists, with the fields that follow from it. */
export function moveRecord(
  world: World,
  facility: Facility,
  record: MetrcRecord,
  to: { kind: RecordKind; list: string; random: Random },
): void {
  if (to.kind.lists[to.list] === undefined) {
    throw new TypeError(`no list "${to.list}"; there are: ${Object.keys(to.kind.lists).join(', ')}`);
  }
  const entered = { facility, random: to.random, id: record.id, createdAt: world.clock.now() };
  changeRecord(world, facility, record, { list: to.list, fields: to.kind.enter?.(to.list, entered) ?? {} });
}

/** Makes a record, newest of its kind by Id and LastModified. */
export function makeRecord(
  world: World,
  facility: Facility,
  kind: RecordKind,
  given: RecordChange & { random: Random },
): MetrcRecord {
  const id = facility.records.nextId(kind.kind);
  const list = given.list ?? (Object.keys(kind.lists)[0] as string);
  if (kind.lists[list] === undefined) throw new TypeError(`${kind.kind} has no list "${list}"`);
  const making = { facility, random: given.random, id, n: id % 50_000_000, list, createdAt: world.clock.now() };
  const draft = kind.make(making);
  const record: MetrcRecord = {
    kind: kind.kind,
    list,
    id,
    name: given.name ?? draft.name,
    lastModified: world.stamp(),
    fields: { ...draft.fields, ...kind.enter?.(list, making), ...given.fields },
    details: { ...draft.details, ...given.details },
  };
  put(world, facility, record);
  return record;
}

/** Adds a record of which every fact is known, newest of its kind by Id and LastModified. */
export function addRecord(
  world: World,
  facility: Facility,
  given: { kind: string; list: string; name: string; fields: Fields; details?: Fields; id?: number },
): MetrcRecord {
  const id = given.id ?? facility.records.nextId(given.kind);
  const record: MetrcRecord = { details: {}, ...given, id, lastModified: world.stamp() };
  put(world, facility, record);
  return record;
}

/** Takes a record away that was called off: lists and reads by id know it no more. */
export function removeRecord(world: World, facility: Facility, record: MetrcRecord): void {
  announce(world, { facility, kind: record.kind, id: record.id, before: record });
  facility.records.take(record.kind, record.id, 404);
  countChange(world, facility);
}

function put(world: World, facility: Facility, record: MetrcRecord): void {
  announce(world, { facility, kind: record.kind, id: record.id, before: null });
  facility.records.add(record);
  countChange(world, facility);
}

/**
 * Takes a record away in silence: no list shows it, no LastModified moves, and reads by id answer 401, as after
 * measures of the state; 404 as if it had never been.
 */
export function vanishRecord(world: World, facility: Facility, record: MetrcRecord, answer: GoneStatus = 401): void {
  facility.records.take(record.kind, record.id, answer);
  countChange(world, facility);
}

/** Takes a package away in silence, likewise. Its tag stays used. */
export function vanishPackage(world: World, facility: Facility, pkg: Package): void {
  indexOf(facility).removed(pkg);
  facility.packages.delete(pkg.id);
  facility.vanished.set(pkg.id, pkg);
  countChange(world, facility);
}

/** One thing that somebody else does to a record of another kind than package: edits, moves or makes one. */
export function recordStep(world: World, facility: Facility, random: Random, kinds: readonly RecordKind[]): void {
  const present = kinds.filter(({ kind }) => facility.records.all(kind).length > 0);
  if (present.length === 0) return;
  const kind = random.pick(present);
  const record = random.pick(facility.records.all(kind.kind));
  const draw = random.next();
  const lists = Object.keys(kind.lists);
  if (draw < 0.25) makeRecord(world, facility, kind, { random });
  else if (draw < 0.5 && lists.length > 1) {
    moveRecord(world, facility, record, { kind, list: random.pick(lists), random });
  } else changeRecord(world, facility, record, { fields: kind.edit?.(record, facility, random) ?? {} });
}

function countChange(world: World, facility: Facility): void {
  world.counters.revisions.set(facility, world.revision(facility) + 1);
}
