import { z } from 'zod';
import { vocabularyFeed } from './define-feed';

/** Items (SKUs) of the facility. Rows carry no LastModified although the list takes the filter. */
export const items = vocabularyFeed({
  id: 'items',
  path: '/items/v2/active',
  windowed: true,
  cadenceMs: 0,
  row: z.looseObject({ Id: z.number().int(), Name: z.string().min(1) }),
  toDomain: (row) => ({ key: String(row.Id), name: row.Name }),
});
