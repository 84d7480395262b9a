import { z } from 'zod';

/** The fields of a `Transfer` that Tandem reads (metrc-api section 11). `DeliveryId` is 0 or absent where it means nothing. */
export const TransferRow = z.looseObject({
  Id: z.number().int(),
  DeliveryId: z.number().int().nullish(),
  ManifestNumber: z.string().nullish(),
  LastModified: z.string().nullish(),
});
/** See the schema of the same name. */
export type TransferRow = z.infer<typeof TransferRow>;

/** What people call a transfer: its manifest number. */
export function manifestName(row: TransferRow): string {
  return row.ManifestNumber || `#${row.Id}`;
}

/** Changes of a transfer that somebody else made and a person should hear of. */
export const transferWatched = [
  'IsVoided',
  'PackageCount',
  'ActualDepartureDateTime',
  'ActualArrivalDateTime',
  'ReceivedDateTime',
  'ReceivedPackageCount',
] as const;
