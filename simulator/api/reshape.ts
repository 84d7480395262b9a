import { jsonReply, type Reply } from '../http.ts';
import type { Moods } from '../moods.ts';

type Row = Record<string, unknown>;

/** A list in the shape and with the rows that the moods ask for; any other answer as it is. */
export function reshaped(moods: Moods, path: string, reply: Reply): Reply {
  const hasUnfit = moods.unfitRows !== null && isMeant(moods.unfitPaths, path, true);
  const isTurned = isMeant(moods.otherShape, path, false);
  if (reply.status !== 200 || reply.body.length === 0 || !(hasUnfit || isTurned)) return reply;
  let body: unknown = JSON.parse(reply.body.toString('utf8'));
  if (hasUnfit && isPage(body)) body = { ...body, Data: withUnfitRows(body, moods.unfitRows as number) };
  return jsonReply(200, isTurned ? turned(body) : body);
}

interface Page extends Row {
  Data: Row[];
  Page: number;
  PageSize: number;
}

const isPage = (body: unknown): body is Page =>
  typeof body === 'object' && body !== null && Array.isArray((body as Page).Data);

const isMeant = (prefixes: readonly string[], path: string, emptyIsAll: boolean) =>
  prefixes.length === 0 ? emptyIsAll : prefixes.some((prefix) => path.startsWith(prefix));

/** Counted over the whole list, so that it is the same rows on every reading. */
function withUnfitRows({ Data, Page, PageSize }: Page, every: number): Row[] {
  return Data.map((row, i) => {
    const n = (Page - 1) * PageSize + i + 1;
    return n % every === 0 && typeof row === 'object' ? unfit(row, n / every) : row;
  });
}

/** In turns: the first field is missing, the second is of another type, a date is no date. */
function unfit(row: Row, turn: number): Row {
  const [first = '', second = first] = Object.keys(row);
  if (turn % 3 === 1) {
    const { [first]: _missing, ...rest } = row;
    return rest;
  }
  if (turn % 3 === 2 || !('LastModified' in row)) return { ...row, [second]: { unexpected: true } };
  return { ...row, LastModified: 'yesterday' };
}

function turned(body: unknown): unknown {
  if (isPage(body)) return body.Data;
  if (!Array.isArray(body)) return body;
  const counts = { Total: body.length, TotalRecords: body.length, PageSize: body.length, RecordsOnPage: body.length };
  return { Data: body, ...counts, Page: 1, CurrentPage: 1, TotalPages: body.length > 0 ? 1 : 0 };
}
