import { z } from 'zod';

/** The grids of Metrc's Packages page. */
export const packageGrids = ['active', 'onhold', 'inactive', 'intransit', 'transferred'] as const;
/** One of {@link packageGrids}. */
export type PackageGrid = (typeof packageGrids)[number];

/**
 * One row as Metrc's page shows it: untrusted, rounded for display, without LastModified.
 * Kept beside the mirror, never in it.
 */
export const HostRow = z.object({
  key: z.string().max(60),
  grid: z.enum(packageGrids),
  /** Decimal text without thousands commas; null when the cell is missing or unreadable. */
  quantity: z.string().max(30).nullable(),
  /** Abbreviation as on the page (`g`, `ea`); null when unknown. */
  unit: z.string().max(20).nullable(),
  location: z.string().max(200).nullable(),
  item: z.string().max(300).nullable(),
});
/** See the schema of the same name. */
export type HostRow = z.infer<typeof HostRow>;
