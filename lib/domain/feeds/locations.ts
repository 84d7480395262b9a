import { z } from 'zod';
import { vocabularyFeed } from './define-feed';

/** Locations of the facility; empty where a license does not use them. */
export const locations = vocabularyFeed({
  id: 'locations',
  path: '/locations/v2/active',
  windowed: true,
  cadenceMs: 0,
  row: z.looseObject({ Id: z.number().int(), Name: z.string().min(1), ForPackages: z.boolean().nullish() }),
  toDomain: (row) => ({ key: String(row.Id), name: row.Name }),
});
