import { z } from 'zod';
import type { PackageView } from '../records';
import { decimalText } from './decimal-text';

/** The fields of a `Package` that Tandem reads (metrc-api section 11); everything else is kept as it came. */
export const PackageRow = z.object({
  Id: z.number().int(),
  Label: z.string().min(1),
  Quantity: z.number(),
  UnitOfMeasureName: z.string(),
  LocationName: z.string().nullish(),
  Note: z.string().nullish(),
  IsOnHold: z.boolean().nullish(),
  IsFinished: z.boolean().nullish(),
  FinishedDate: z.string().nullish(),
  ArchivedDate: z.string().nullish(),
  LastModified: z.string(),
  Item: z.object({ Name: z.string() }),
});

/** One package, by its tag. */
export const onePackage = '/packages/v2/{key}';

/** What the Records screen shows of a package beside its tag. */
export const packageColumns = [
  'Item.Name',
  'Quantity',
  'UnitOfMeasureName',
  'LocationName',
  'LabTestingState',
  'PackagedDate',
];

/** The view of a package row met in `list`. A discontinued package (`ArchivedDate`) counts as finished. */
export function packageView(row: z.infer<typeof PackageRow>, list: PackageView['list']): PackageView {
  return {
    tag: row.Label.trim().toUpperCase(),
    id: row.Id,
    list,
    quantity: decimalText(row.Quantity),
    unit: row.UnitOfMeasureName,
    item: row.Item.Name,
    place: row.LocationName ?? null,
    note: row.Note ?? null,
    onHold: row.IsOnHold ?? false,
    finished: Boolean(row.IsFinished || row.FinishedDate || row.ArchivedDate),
    lastModified: row.LastModified,
  };
}

/** List of a package read singly, from its own marks; what a list told before wins where they are silent. */
export function listOfRow(row: z.infer<typeof PackageRow>, known: PackageView['list'] | null): PackageView['list'] {
  if (row.IsFinished || row.FinishedDate || row.ArchivedDate) return 'inactive';
  if (row.IsOnHold) return 'onhold';
  // A single read does not say "in transit" (metrc-api section 10): only leaving that list ends it.
  return known === 'intransit' ? 'intransit' : 'active';
}
