import { z } from 'zod';
import type { RecordView } from './define-feed';

/** A record with Metrc's Id and a name: items, strains, places, harvests, batches, job types. */
export const NamedRow = z.looseObject({
  Id: z.number().int(),
  Name: z.string().min(1),
  LastModified: z.string().nullish(),
});

/** View of a {@link NamedRow}. */
export function namedView(row: z.infer<typeof NamedRow>): RecordView {
  return { key: String(row.Id), name: row.Name, lastModified: row.LastModified ?? null };
}
