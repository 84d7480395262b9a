import { applyBatch, type Row, tellWritten } from '../api/batch.ts';
import type { Endpoint, LicensedRequest } from '../api/endpoint.ts';
import { type Flag, flagsOf } from '../api/facility-shape.ts';
import { jsonReply, messageReply, type Reply } from '../http.ts';
import type { Facility } from '../world/types.ts';
import type { World } from '../world/world.ts';
import type { Writer } from '../world/write.ts';
import { createLedger, type Ledger } from './ledger.ts';

/** A row of a write while it is looked at: where it would take effect, its fields, and where complaints go. */
export interface WriteRow {
  readonly world: World;
  readonly facility: Facility;
  readonly writer: Writer;
  /** What earlier rows of the same body have used up. */
  readonly ledger: Ledger;
  readonly values: Row;
  complain(message: string): void;
}

/** What a row does to the world; answers the id that goes into `Ids`. */
export type RowEffect = () => number;

/** One write of Metrc's, as its file declares it. */
interface RowWrite {
  method: 'POST' | 'PUT' | 'DELETE';
  path: string;
  /** Flags of the facility that it needs; a license without one of them gets 401. */
  needs?: readonly Flag[];
  /** `ids` are `{"Ids":[…],"Warnings":null}`; by default of POST, and of DELETE with a body. */
  answer?: 'ids' | 'empty';
  /**
   * Looks at a row without changing anything: complains, and answers what the row does. The effect is dropped when
   * there was any complaint; null when so much is missing that nothing more can be said.
   */
  prepare(row: WriteRow): RowEffect | null;
}

/** The endpoint of a write whose body is an array of objects. */
export function rowWrite({ method, path, needs = [], answer, prepare }: RowWrite): Endpoint {
  return {
    method,
    path,
    license: 'required',
    answer(request) {
      const { world, facility, by } = request;
      const ledger = createLedger();
      const look = (values: Row) => {
        const messages: string[] = [];
        const complain = (message: string) => messages.push(message);
        const effect = prepare({ world, facility, writer: { by, door: 'api' }, ledger, values, complain });
        if (!effect && messages.length === 0) throw new Error(`${method} ${path} refuses without a word`);
        return { messages, apply: effect ?? (() => 0) };
      };
      // Seen in New York's sandbox: an empty array gets 400 where a filled one gets 401.
      return applyBatch(request, answer ?? (method === 'PUT' ? 'empty' : 'ids'), look, () =>
        refuseFlags(facility, needs),
      );
    },
  };
}

/** The endpoint of `DELETE …/{id}`: no body, an empty answer, one message when it is refused. */
export function deleteById<Found>(spec: {
  path: string;
  needs?: readonly Flag[];
  find(facility: Facility, id: number): Found | undefined;
  /** Every reason to refuse. */
  check?(found: Found, facility: Facility, world: World): string[];
  apply(found: Found, request: LicensedRequest): void;
}): Endpoint {
  return {
    method: 'DELETE',
    path: spec.path,
    license: 'required',
    answer(request) {
      const { facility, facilities, params, world } = request;
      const refused = refuseFlags(facility, spec.needs ?? []);
      if (refused) return refused;
      const id = /^\d{1,15}$/.test(params.id ?? '') ? Number(params.id) : Number.NaN;
      const found = spec.find(facility, id);
      if (found === undefined) {
        return facilities.some((other) => spec.find(other, id) !== undefined)
          ? messageReply(401, 'You are not authorized to change this record.')
          : messageReply(404, 'No record was found.');
      }
      const messages = spec.check?.(found, facility, world) ?? [];
      if (messages.length > 0) return messageReply(400, messages.join(' '));
      spec.apply(found, request);
      tellWritten(request, 0, id);
      return jsonReply(200, undefined);
    },
  };
}

/** The 401 of a license that lacks a feature. */
function refuseFlags(facility: Facility, needs: readonly Flag[]): Reply | null {
  const flags = flagsOf(facility);
  return needs.every((flag) => flags[flag] === true)
    ? null
    : messageReply(401, 'This is not available for the current Facility.');
}
