import { z } from 'zod';
import { recordFeed } from './define-feed';

/** Items (SKUs) of the facility. Rows carry no LastModified although the list takes the filter. */
export const items = recordFeed({
  id: 'items',
  entity: 'item',
  path: '/items/v2/active',
  row: z.looseObject({ Id: z.number().int(), Name: z.string().min(1) }),
  toDomain: (row) => ({ key: String(row.Id), name: row.Name, lastModified: null }),
});
