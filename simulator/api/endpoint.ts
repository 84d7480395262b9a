import type { Call, Reply } from '../http.ts';
import { jsonReply, messageReply } from '../http.ts';
import type { Moods } from '../moods.ts';
import type { ReadView } from '../read-lag.ts';
import type { Facility } from '../world/types.ts';
import type { World } from '../world/world.ts';
import { pageReply } from './paging.ts';
import { readWindow } from './query.ts';

/** A call that passed keys, license and permissions. */
export interface ApiRequest {
  world: World;
  moods: Moods;
  view: ReadView;
  call: Call;
  /** Facilities of the host's state. */
  facilities: readonly Facility[];
  query: Map<string, string>;
  /** Values of the `{…}` parts of the path. */
  params: Record<string, string>;
  /** Name behind the user key: Metrc's history shows it. */
  by: string;
}

/** A call for one facility. */
export interface LicensedRequest extends ApiRequest {
  facility: Facility;
}

/**
 * One path and verb. `license` says whether licenseNumber must be given; by-id reads may leave it out, then
 * `facility` is looked for in all of the user's.
 */
export type Endpoint = { method: 'GET' | 'POST' | 'PUT' | 'DELETE'; path: string } & (
  | { license: 'required'; answer(request: LicensedRequest): Reply }
  | { license: 'optional'; answer(request: ApiRequest & { facility: Facility | null }): Reply }
  | { license: 'none'; answer(request: ApiRequest): Reply }
);

/** A paged list, filtered by a window over values the rows may not show. */
export function windowedList<Row>(
  request: LicensedRequest,
  rows: (window: { start: string; end: string } | null) => readonly Row[],
  shape: (row: Row) => Record<string, unknown>,
): Reply {
  const read = readWindow(request.query, request.moods, request.world.clock.now(), request.call.path);
  if ('status' in read) return read;
  return pageReply(request.query, rows(read.window), shape);
}

/**
 * One record by id: 200; 401 when it exists outside the license named; 404 when there is none.
 * Without a license it is looked for in all facilities, and 401 if it is in none.
 * @param knows whether a facility ever had the record, if that is more than what it finds
 */
export function oneRecord<Row>(
  request: ApiRequest & { facility: Facility | null },
  find: (facility: Facility) => Row | undefined,
  shape: (facility: Facility, row: Row) => Record<string, unknown>,
  knows: (facility: Facility) => boolean = () => false,
): Reply {
  for (const facility of request.facility ? [request.facility] : request.facilities) {
    const row = find(facility);
    if (row !== undefined) return jsonReply(200, shape(facility, row));
  }
  if (!request.facility || request.facilities.some((facility) => find(facility) !== undefined || knows(facility))) {
    return messageReply(401, 'You are not authorized to view this record.');
  }
  return messageReply(404, 'No record was found.');
}
