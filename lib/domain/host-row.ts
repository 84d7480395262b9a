import { z } from 'zod';

/**
 * One row as Metrc's page shows it: untrusted, rounded for display, without LastModified.
 * Kept beside the mirror, never in it.
 */
export const HostRow = z.object({
  /** Id of a page kind (`domain/pages`). */
  kind: z.string().max(40),
  /** Id of its grid without `-grid`; `line` inside a detail row. */
  grid: z.string().max(60),
  /** What names the record: tag, name, number. */
  key: z.string().min(1).max(200),
  /**
   * The fields its kind declares, by our names for them. Numbers are decimal text without commas, dates and words as
   * shown. A field whose cell is missing, empty or unreadable is absent.
   */
  fields: z.record(z.string().max(40), z.string().max(300)).refine((fields) => Object.keys(fields).length <= 20),
});
/** See the schema of the same name. */
export type HostRow = z.infer<typeof HostRow>;
