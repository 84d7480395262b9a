import { createHash } from 'node:crypto';
import { listOf } from './world/list-of.ts';
import { packageByLabel } from './world/package-lists.ts';
import { changeRecord, makeRecord, moveRecord, vanishPackage, vanishRecord } from './world/record-changes.ts';
import { recordKind } from './world/record-kinds.ts';
import type { Fields, GoneStatus, MetrcRecord } from './world/records.ts';
import { archive, isOwnShelf, ownShelf, vanishOwn } from './world/shelves.ts';
import type { Facility } from './world/types.ts';
import type { World } from './world/world.ts';

type Body = Record<string, unknown>;

/**
 * The truth about one kind: every record with its list and LastModified; `hash` alone tells whether anything differs.
 * With `fields` the facts, too.
 */
export function rawRecords(facility: Facility, query: URLSearchParams) {
  const kind = query.get('kind') ?? '';
  const list = query.get('list');
  const withFields = query.has('fields');
  const records = everyOf(facility, kind)
    .filter((record) => list === null || record.list === list)
    .map(({ fields, ...record }) => (withFields ? { ...record, fields } : record))
    .sort((a, b) => b.id - a.id);
  const hash = createHash('sha256').update(JSON.stringify(records)).digest('hex');
  return { license: facility.license, kind, count: records.length, hash, records };
}

function everyOf(facility: Facility, kind: string) {
  if (kind === 'package') {
    return [...facility.packages.values()].map((pkg) => ({
      id: pkg.id,
      list: listOf(pkg) as string,
      lastModified: pkg.lastModified,
      name: pkg.label,
      fields: {} as Fields,
    }));
  }
  if (isOwnShelf(kind)) return ownShelf(facility, kind).map((record) => ({ ...record, fields: {} as Fields }));
  return facility.records
    .all(recordKind(kind).kind)
    .map(({ id, list, lastModified, name, fields }) => ({ id, list, lastModified, name, fields }));
}

/**
 * Something that somebody else does to one record: `{ license, kind, id | name, fields?, list?, rename? }`. A list
 * moves it, with the fields that follow; fields go under Metrc's names.
 */
export function editRecord(world: World, facility: Facility, body: Body): unknown {
  const rename = body.rename === undefined ? undefined : String(body.rename);
  if (isOwnShelf(body.kind)) {
    const id = Number(body.id);
    const list = body.list === undefined ? null : String(body.list);
    return archive(world, facility, { kind: body.kind, id, list, rename: rename ?? null });
  }
  const kind = recordKind(body.kind);
  const record = recordOf(facility, body);
  const random = world.random.fork(`edit ${record.lastModified}`);
  if (body.list !== undefined) moveRecord(world, facility, record, { kind, list: String(body.list), random });
  const fields = {
    ...placed(facility, fieldsOf(body)),
    ...(rename !== undefined && 'Name' in record.fields && { Name: rename }),
  };
  if (body.list === undefined || Object.keys(fields).length > 0 || rename !== undefined) {
    changeRecord(world, facility, record, { fields, ...(rename !== undefined && { name: rename }) });
  }
  return { ...record };
}

/** New records: `{ license, kind, n }` or `{ license, kind, records: [{ list?, name?, fields? }] }`. */
export function createRecords(world: World, facility: Facility, body: Body): unknown[] {
  const kind = recordKind(body.kind);
  const given = (body.records as Body[] | undefined) ?? Array.from({ length: Number(body.n ?? 1) }, () => ({}) as Body);
  const random = world.random.fork(`new ${kind.kind} ${facility.records.nextId(kind.kind)}`);
  return given.map((one) =>
    makeRecord(world, facility, kind, {
      random,
      fields: fieldsOf(one),
      ...(one.list !== undefined && { list: String(one.list) }),
      ...(one.name !== undefined && { name: String(one.name) }),
    }),
  );
}

/**
 * Lets a record of any kind, packages too, leave every list in silence: `{ license, kind, id | name, answer? }`.
 * @returns what went, and what reads by id answer from now on
 */
export function vanish(world: World, facility: Facility, body: Body): unknown {
  const answer: GoneStatus = body.answer === 404 ? 404 : 401;
  if (body.kind === 'package') {
    const pkg = facility.packages.get(Number(body.id)) ?? packageByLabel(facility, String(body.name ?? body.label));
    if (!pkg) throw new TypeError(`no such package in ${facility.license}`);
    vanishPackage(world, facility, pkg);
    return { id: pkg.id, name: pkg.label, answer: 401 };
  }
  if (isOwnShelf(body.kind)) return vanishOwn(world, facility, { kind: body.kind, id: Number(body.id), answer });
  const record = recordOf(facility, body);
  vanishRecord(world, facility, record, answer);
  return { id: record.id, name: record.name, answer };
}

function recordOf(facility: Facility, { kind, id, name }: Body): MetrcRecord {
  const found =
    facility.records.get(recordKind(kind).kind, Number(id)) ?? facility.records.named(String(kind), String(name));
  if (!found) throw new TypeError(`no ${String(kind)} ${String(id ?? name)} in ${facility.license}`);
  return found;
}

/** A place that is named gets its number, too, so that both doors show the same. */
function placed({ locations }: Facility, fields: Fields): Fields {
  const found: Fields = {};
  for (const where of ['Location', 'DryingLocation']) {
    const place = locations.find(({ name }) => name === fields[`${where}Name`]);
    if (place) Object.assign(found, { [`${where}Id`]: place.id, [`${where}TypeName`]: place.typeName });
  }
  return { ...found, ...fields };
}

function fieldsOf({ fields }: Body): Fields {
  return typeof fields === 'object' && fields !== null ? { ...fields } : {};
}
