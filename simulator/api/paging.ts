import { jsonReply, messageReply, type Reply } from '../http.ts';

/** Metrc's text for a page size it does not take, seen in Massachusetts in 2026-08. */
const PAGE_SIZE_MESSAGE = 'pageSize must be a positive number between 1 and 20';

/**
 * Cuts a page out of the rows and puts it in Metrc's envelope of eight fields. Without pageSize all rows come on one
 * page; a page beyond the end is empty.
 */
export function pageReply<Row>(
  query: Map<string, string>,
  rows: readonly Row[],
  shape: (row: Row) => Record<string, unknown>,
): Reply {
  const size = query.get('pageSize');
  if (size !== undefined && !(/^\d{1,9}$/.test(size) && Number(size) >= 1 && Number(size) <= 20)) {
    return messageReply(400, PAGE_SIZE_MESSAGE);
  }
  const asked = query.get('pageNumber');
  if (asked !== undefined && !(/^\d{1,9}$/.test(asked) && Number(asked) >= 1)) {
    return messageReply(400, 'pageNumber must be a positive number');
  }
  const pageSize = size === undefined ? rows.length : Number(size);
  const page = size === undefined ? 1 : Number(asked ?? 1);
  const data = rows.slice((page - 1) * pageSize, page * pageSize);
  return jsonReply(200, {
    Data: data.map(shape),
    Total: rows.length,
    TotalRecords: rows.length,
    PageSize: pageSize,
    RecordsOnPage: data.length,
    Page: page,
    CurrentPage: page,
    TotalPages: pageSize === 0 ? 0 : Math.ceil(rows.length / pageSize),
  });
}
