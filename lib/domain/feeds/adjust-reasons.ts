import { z } from 'zod';
import { recordFeed } from './define-feed';

/** Reasons allowed in a package adjustment. State-specific: never hard-coded. */
export const adjustReasons = recordFeed({
  id: 'adjust-reasons',
  entity: 'name',
  path: '/packages/v2/adjust/reasons',
  windowed: false,
  cadenceMs: 24 * 3_600_000,
  row: z.looseObject({ Name: z.string().min(1), RequiresNote: z.boolean().nullish() }),
  toDomain: (row) => ({ key: `adjust-reason|${row.Name}`, name: row.Name, lastModified: null }),
});
