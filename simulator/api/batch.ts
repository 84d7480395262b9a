import { jsonReply, messageReply, type Reply } from '../http.ts';
import type { PackageWrite } from '../world/write.ts';
import type { LicensedRequest } from './endpoint.ts';

/** Metrc takes at most so many objects in one write; more gets 413. */
const MOST_OBJECTS = 10;

/** A row of a body as it came: nothing about it is known yet. */
export type Row = Record<string, unknown>;

/** Reads a row into the input of a write; answers complaints instead when a field has the wrong type. */
export type ReadRow<Input> = (row: Row) => Input | string[];

/**
 * Applies the rows of a write: all or nothing, unless the mood applies the good ones. Every row is checked against
 * the state before the batch. A refusal is Metrc's row list, `[{"row":0,"message":"…"}]`.
 */
export function writeBatch<Input>(
  request: LicensedRequest,
  write: PackageWrite<Input>,
  read: ReadRow<Input>,
  answer: 'ids' | 'empty',
): Reply {
  const rows = readRows(request);
  if (!Array.isArray(rows)) return rows;
  const { world, facility, moods } = request;
  const refused: { row: number; message: string }[] = [];
  const accepted: Input[] = [];
  rows.forEach((row, at) => {
    const input = read(row);
    const messages = Array.isArray(input) ? input : write.check(world, facility, input);
    for (const message of messages) refused.push({ row: at, message });
    if (messages.length === 0) accepted.push(input as Input);
  });
  if (refused.length > 0 && !moods.partialBatches) return jsonReply(400, refused);
  const writer = { by: request.by, door: 'api' as const };
  const ids = accepted.map((input) => write.apply(world, facility, input, writer));
  if (refused.length > 0) return jsonReply(400, refused);
  return answer === 'ids' ? jsonReply(200, { Ids: ids, Warnings: null }) : jsonReply(200, undefined);
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
