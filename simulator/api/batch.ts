import { jsonReply, messageReply, type Reply } from '../http.ts';
import type { PackageWrite } from '../world/write.ts';
import type { LicensedRequest } from './endpoint.ts';

/** Metrc takes at most so many objects in one write; more gets 413. */
const MOST_OBJECTS = 10;

/** A row of a body as it came: nothing about it is known yet. */
export type Row = Record<string, unknown>;

/** Reads a row into the input of a write; answers complaints instead when a field has the wrong type. */
export type ReadRow<Input> = (row: Row) => Input | string[];

/** A row that was looked at: every reason to refuse it, and what it does if there is none. Answers an id. */
export interface PreparedRow {
  messages: readonly string[];
  apply(): number;
}

/** A row that is refused. */
interface Refusal {
  row: number;
  message: string;
}

/** Applies the rows of a write of packages. */
export function writeBatch<Input extends { label: string }>(
  request: LicensedRequest,
  write: PackageWrite<Input>,
  read: ReadRow<Input>,
  answer: 'ids' | 'empty',
): Reply {
  const { world, facility } = request;
  const writer = { by: request.by, door: 'api' as const };
  const labels = new Set<string>();
  return applyBatch(request, answer, (row) => {
    const input = read(row);
    if (Array.isArray(input)) return { messages: input, apply: () => 0 };
    const messages = write.check(world, facility, input);
    const label = input.label.toUpperCase();
    if (write.isOnce && labels.has(label)) messages.push(`Package ${input.label} is specified more than once.`);
    labels.add(label);
    return { messages, apply: () => write.apply(world, facility, input, writer) };
  });
}

/**
 * Applies the rows of a body: all or nothing, unless the moods apply a part. Every row is checked against the state
 * before the batch, so no row may build on an earlier one. A refusal is Metrc's row list, `[{"row":0,"message":"…"}]`.
 * @param refuse a refusal of the whole call that comes after Metrc has read the body
 */
export function applyBatch(
  request: LicensedRequest,
  answer: 'ids' | 'empty',
  prepare: (row: Row) => PreparedRow,
  refuse: () => Reply | null = () => null,
): Reply {
  const rows = readRows(request);
  if (!Array.isArray(rows)) return rows;
  const refusal = refuse();
  if (refusal) return refusal;
  const prepared = rows.map(prepare);
  const refused = refusalsOf(prepared, request.moods.rowsThatStick);
  const isAll = refused.length === 0;
  const ids = (isAll ? prepared : sticking(prepared, refused, request.moods)).map((row) => {
    const id = row.apply();
    tellWritten(request, prepared.indexOf(row), id);
    return id;
  });
  if (!isAll) return jsonReply(400, refused);
  return answer === 'ids' ? jsonReply(200, { Ids: ids, Warnings: null }) : jsonReply(200, undefined);
}

/** Tells those who count what took effect, such as the log: rows are counted, not changes. */
export function tellWritten({ world, facility, call }: LicensedRequest, row: number, id: number): void {
  const written = { call: `${call.method} ${call.path}`, license: facility.license, row, id };
  for (const listener of world.afterWrite) listener(written);
}

/** Rows with complaints, and those after the last that the mood lets take effect. */
function refusalsOf(prepared: readonly PreparedRow[], rowsThatStick: number | null): Refusal[] {
  return prepared.flatMap(({ messages }, row) => {
    if (messages.length === 0 && row >= (rowsThatStick ?? Number.POSITIVE_INFINITY)) {
      return [{ row, message: 'An error occurred while processing this row.' }];
    }
    return messages.map((message) => ({ row, message }));
  });
}

/** What takes effect of a batch with bad rows. */
function sticking(
  prepared: readonly PreparedRow[],
  refused: readonly Refusal[],
  { partialBatches: partial, rowsThatStick }: LicensedRequest['moods'],
): readonly PreparedRow[] {
  const bad = new Set(refused.map(({ row }) => row));
  if (partial === 'until-refused' || rowsThatStick !== null) return prepared.slice(0, Math.min(...bad));
  return partial ? prepared.filter((_row, at) => !bad.has(at)) : [];
}

function readRows(request: LicensedRequest): Row[] | Reply {
  let body: unknown;
  try {
    body = JSON.parse(request.call.body.toString('utf8'));
  } catch {
    return messageReply(400, 'The request body is not valid JSON.');
  }
  if (!Array.isArray(body)) return messageReply(400, 'The request body must be an array.');
  if (body.length === 0) return messageReply(400, 'The request body must not be an empty array');
  if (body.length > MOST_OBJECTS) return messageReply(413, `No more than ${MOST_OBJECTS} objects are allowed.`);
  if (body.some((row) => typeof row !== 'object' || row === null || Array.isArray(row))) {
    return messageReply(400, 'The request body must be an array of objects.');
  }
  return body;
}
