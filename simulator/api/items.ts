import type { Item } from '../world/types.ts';
import { categoryRow } from './category-shape.ts';
import { type Endpoint, type LicensedRequest, oneRecord, windowedList } from './endpoint.ts';
import { itemRow } from './item-shape.ts';
import { pageReply } from './paging.ts';
import { listsOf, type RecordShape } from './record-lists.ts';

const brand: RecordShape = { kind: 'brand', blank: { Id: 0, Name: '', Status: 'Paid' } };

/** Items as reads show them now. */
const shown = ({ view, facility }: LicensedRequest) => view.rows(facility, 'item', facility.items, () => true);

const newestFirst = (items: readonly Item[], active: boolean) =>
  items.filter((item) => item.active === active).sort((a, b) => b.id - a.id);

/** Items. Their rows show no LastModified, yet the active list is filtered by it. */
export const itemEndpoints: readonly Endpoint[] = [
  {
    method: 'GET',
    path: '/items/v2/active',
    license: 'required',
    answer: (request) =>
      windowedList(
        request,
        (window) =>
          newestFirst(shown(request), true).filter(
            ({ lastModified }) => !window || (lastModified >= window.start && lastModified <= window.end),
          ),
        (item) => itemRow(request.facility, item),
      ),
  },
  {
    method: 'GET',
    path: '/items/v2/inactive',
    license: 'required',
    answer: (request) =>
      pageReply(request.query, newestFirst(shown(request), false), (item) => itemRow(request.facility, item)),
  },
  {
    method: 'GET',
    path: '/items/v2/categories',
    license: 'required',
    answer: ({ query, facility }) => {
      const byCategory = new Map(facility.items.map((item) => [item.category, item]));
      return pageReply(query, [...byCategory.values()], categoryRow);
    },
  },
  ...listsOf(brand, [{ path: '/items/v2/brands', list: 'active', window: 'none' }]),
  {
    method: 'GET',
    path: '/items/v2/{id}',
    license: 'optional',
    answer: (request) =>
      oneRecord(
        request,
        (facility) => {
          const found = facility.items.find((item) => String(item.id) === request.params.id);
          return request.view.see(facility, 'item', Number(request.params.id), found);
        },
        itemRow,
      ),
  },
];
