import { messageReply, type Reply } from '../http.ts';
import type { ListIndex } from '../world/list-index.ts';
import type { MetrcRecord } from '../world/records.ts';
import type { LicensedRequest } from './endpoint.ts';
import { readWindow } from './query.ts';

/** Lists that can be read. */
export type Lists = Pick<ListIndex<MetrcRecord>, 'list' | 'changedWithin'>;

/**
 * Rows of a sales list: filtered by LastModified, or instead by the day of sale (`salesDateStart`, `salesDateEnd`,
 * local time of the shop). Both at once are an error.
 */
export function salesRows(request: LicensedRequest, index: Lists, list: string): readonly MetrcRecord[] | Reply {
  const { query, moods, world, call } = request;
  const from = query.get('salesDateStart');
  const to = query.get('salesDateEnd');
  if (from === undefined && to === undefined) {
    const read = readWindow(query, moods, world.clock.now(), call.path);
    if ('status' in read) return read;
    const { window } = read;
    return window ? index.changedWithin(list, window.start, window.end) : index.list(list);
  }
  if (query.has('lastModifiedStart') || query.has('lastModifiedEnd')) {
    return messageReply(400, 'Sales Date and Last Modified filters cannot be used together.');
  }
  const last = to === undefined ? '9999' : to.length === 10 ? `${to}T23:59:59.999` : to;
  return index.list(list).filter(({ fields }) => {
    const at = String(fields.SalesDateTime);
    return at >= (from ?? '') && at <= last;
  });
}
