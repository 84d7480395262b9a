import { jsonReply, messageReply, type Reply } from '../http.ts';
import { stampInForm } from '../world/local-time.ts';
import type { Fields, MetrcRecord } from '../world/records.ts';
import type { Capability, Facility } from '../world/types.ts';
import { type ApiRequest, type Endpoint, type LicensedRequest, windowedList } from './endpoint.ts';
import { pageReply } from './paging.ts';
import { type Lists, salesRows } from './sales-window.ts';

/** What a kind of record looks like from outside. */
export interface RecordShape {
  kind: string;
  /** Every documented field in its order, with the value it has where this world knows none. */
  blank: Fields;
  /** Fields made from the record; they come last. */
  more?(record: MetrcRecord, facility: Facility): Fields;
  /** What a license must be able to do; without it every read answers 401. */
  needs?: Capability;
}

/** One list of a kind of record. */
export interface ListSpec {
  path: string;
  list: string;
  /** What the list filters by: LastModified; that or the day of sale; nothing. */
  window: 'lastModified' | 'sales' | 'none';
  /** Comes as a bare array instead of pages. */
  isBare?: boolean;
  /** Fields of the blank that this list leaves out. */
  without?: readonly string[];
  /** Another shape than the kind's own. */
  blank?: Fields;
  /** A narrower choice by the query, or a refusal. */
  choose?(request: LicensedRequest, rows: readonly MetrcRecord[]): readonly MetrcRecord[] | Reply;
}

/** The endpoints of a kind's lists. */
export function listsOf(shape: RecordShape, specs: readonly ListSpec[]): Endpoint[] {
  return specs.map((spec) => ({
    method: 'GET',
    path: spec.path,
    license: 'required',
    answer: (request) => refuseCapability(request.facility, shape.needs) ?? listReply(request, shape, spec),
  }));
}

function listReply(request: LicensedRequest, shape: RecordShape, spec: ListSpec): Reply {
  const index = shownIndex(request, shape.kind);
  const row = (record: MetrcRecord) => {
    const whole = recordRow(request, shape, record, spec.blank);
    for (const name of spec.without ?? []) delete whole[name];
    return whole;
  };
  if (spec.window === 'lastModified') {
    return windowedList(
      request,
      (window) => (window ? index.changedWithin(spec.list, window.start, window.end) : index.list(spec.list)),
      row,
    );
  }
  if (spec.window === 'sales') {
    const rows = salesRows(request, index, spec.list);
    return 'status' in rows ? rows : pageReply(request.query, rows, row);
  }
  const rows = spec.choose ? spec.choose(request, index.list(spec.list)) : index.list(spec.list);
  if ('status' in rows) return rows;
  return spec.isBare ? jsonReply(200, rows.map(row)) : pageReply(request.query, rows, row);
}

/** The lists of a kind as reads show them now, some of it a little late. */
function shownIndex({ view, facility }: LicensedRequest, kind: string): Lists {
  const index = facility.records.index(kind);
  return {
    list: (list) => view.rows(facility, kind, index.list(list), (record) => record.list === list),
    changedWithin: (list, start, end) =>
      view.rows(
        facility,
        kind,
        index.changedWithin(list, start, end),
        ({ list: stands, lastModified }) => stands === list && lastModified >= start && lastModified <= end,
      ),
  };
}

/** The endpoint of one record: by id, or by name where the documentation has both. */
export function byIdOf(
  shape: RecordShape,
  spec: { path: string; byName?: boolean; inArray?: boolean; details?: (record: MetrcRecord) => Fields },
): Endpoint {
  return {
    method: 'GET',
    path: spec.path,
    license: 'optional',
    answer(request) {
      const { id = '' } = request.params;
      for (const facility of request.facility ? [request.facility] : request.facilities) {
        const refused = refuseCapability(facility, shape.needs);
        if (refused && request.facility) return refused;
        const found = find(facility, shape.kind, id, spec.byName ?? false);
        const record = request.view.see(facility, shape.kind, found?.id ?? Number(id), found);
        if (!record || refused) continue;
        const row = { ...recordRow({ ...request, facility }, shape, record), ...spec.details?.(record) };
        return jsonReply(200, spec.inArray ? [row] : row);
      }
      return notFound(request, shape.kind, id, spec.byName ?? false);
    },
  };
}

function find(facility: Facility, kind: string, id: string, byName: boolean): MetrcRecord | undefined {
  const byId = /^\d{1,15}$/.test(id) ? facility.records.get(kind, Number(id)) : undefined;
  return byId ?? (byName ? facility.records.named(kind, id) : undefined);
}

/** 401 for what is or was under a license, named or not; 404 for what never was, or was to be forgotten so. */
function notFound(
  request: ApiRequest & { facility: Facility | null },
  kind: string,
  id: string,
  byName: boolean,
): Reply {
  const status = request.facilities.map((facility) => facility.records.goneStatus(kind, Number(id)));
  const isElsewhere = request.facilities.some((facility) => {
    const record = find(facility, kind, id, byName);
    return record && request.view.see(facility, kind, record.id, record);
  });
  if (status.includes(404)) return messageReply(404, 'No record was found.');
  if (!request.facility || isElsewhere || status.includes(401)) {
    return messageReply(401, 'You are not authorized to view this record.');
  }
  return messageReply(404, 'No record was found.');
}

/** A record with every documented field; its own facts where the world has them. */
function recordRow(
  { facility, moods }: Pick<LicensedRequest, 'facility' | 'moods'>,
  shape: RecordShape,
  record: MetrcRecord,
  blank: Fields = shape.blank,
): Fields {
  const row: Fields = { ...blank };
  for (const [name, value] of Object.entries(record.fields)) if (name in row) row[name] = value;
  if ('Id' in row) row.Id = record.id;
  if ('LastModified' in row) {
    row.LastModified =
      moods.stamps === 'plain' ? record.lastModified : stampInForm(record.lastModified, record.id, facility.zone);
  }
  return shape.more ? Object.assign(row, shape.more(record, facility)) : row;
}

/** The 401 of a license that lacks a feature; null when it has it. */
export function refuseCapability(facility: Facility, needs: Capability | undefined): Reply | null {
  if (needs === undefined || facility.can[needs]) return null;
  return messageReply(401, 'This is not available for the current Facility.');
}

/** A list of words or objects that never changes. */
export function vocabulary(
  path: string,
  rows: readonly unknown[],
  as: 'bare' | 'paged',
  license: 'required' | 'none' = 'none',
): Endpoint {
  const answer = ({ query }: ApiRequest) =>
    as === 'bare' ? jsonReply(200, rows) : pageReply(query, rows as readonly Fields[], (row) => row);
  return { method: 'GET', path, license, answer };
}

/** A reason as vocabularies give it. */
export const reasonRow = (name: string) => ({
  Name: name,
  RequiresNote: false,
  RequiresWasteWeight: false,
  RequiresImmatureWasteWeight: false,
  RequiresMatureWasteWeight: false,
});
