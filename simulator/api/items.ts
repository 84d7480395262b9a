import { brands } from '../world/catalogue.ts';
import type { Item } from '../world/types.ts';
import { categoryRow } from './category-shape.ts';
import { type Endpoint, oneRecord, windowedList } from './endpoint.ts';
import { itemRow } from './item-shape.ts';
import { pageReply } from './paging.ts';
import { vocabulary } from './record-lists.ts';

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
          newestFirst(request.facility.items, true).filter(
            ({ lastModified }) => !window || (lastModified >= window.start && lastModified <= window.end),
          ),
        (item) => itemRow(request.facility, item),
      ),
  },
  {
    method: 'GET',
    path: '/items/v2/inactive',
    license: 'required',
    answer: ({ query, facility }) =>
      pageReply(query, newestFirst(facility.items, false), (item) => itemRow(facility, item)),
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
  vocabulary(
    '/items/v2/brands',
    brands.map((name, i) => ({ Id: i + 1, Name: name, Status: 'Paid' })),
    'paged',
    'required',
  ),
  {
    method: 'GET',
    path: '/items/v2/{id}',
    license: 'optional',
    answer: (request) =>
      oneRecord(request, (facility) => facility.items.find((item) => String(item.id) === request.params.id), itemRow),
  },
];
