import { z } from 'zod';
import { vocabularyFeed } from './define-feed';

/** Reasons allowed in a package adjustment. State-specific: never hard-coded. */
export const adjustReasons = vocabularyFeed({
  id: 'adjust-reasons',
  path: '/packages/v2/adjust/reasons',
  windowed: false,
  cadenceMs: 24 * 3_600_000,
  row: z.looseObject({ Name: z.string().min(1), RequiresNote: z.boolean().nullish() }),
  toDomain: (row) => ({ key: row.Name, name: row.Name }),
});
