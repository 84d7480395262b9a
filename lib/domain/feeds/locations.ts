import { z } from 'zod';
import { recordFeed } from './define-feed';

/** Locations of the facility; empty where a license does not use them. */
export const locations = recordFeed({
  id: 'locations',
  entity: 'location',
  path: '/locations/v2/active',
  row: z.looseObject({ Id: z.number().int(), Name: z.string().min(1), ForPackages: z.boolean().nullish() }),
  toDomain: (row) => ({ key: String(row.Id), name: row.Name, lastModified: null }),
});
