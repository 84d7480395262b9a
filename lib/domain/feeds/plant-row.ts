import { z } from 'zod';
import { growers } from './capabilities';
import type { RecordView } from './define-feed';

/** The fields of a `Plant` or `MotherPlant` that Tandem reads (metrc-api section 11). */
const PlantRow = z.looseObject({
  Id: z.number().int(),
  Label: z.string().min(1),
  LastModified: z.string().nullish(),
});

/** What all lists of plants have in common: a plant wanders over them and keeps its Id. */
export const plantParts = {
  entity: 'plant',
  one: '/plants/v2/{key}',
  needs: growers,
  row: PlantRow,
  columns: ['GrowthPhase', 'StrainName', 'LocationName', 'PlantBatchName', 'State', 'PlantedDate'],
  watched: [
    'Label',
    'State',
    'GrowthPhase',
    'StrainName',
    'LocationName',
    'SublocationName',
    'IsOnHold',
    'HarvestCount',
    'DestroyedDate',
  ],
  toDomain: (row: z.infer<typeof PlantRow>): RecordView => ({
    key: String(row.Id),
    name: row.Label.trim().toUpperCase(),
    lastModified: row.LastModified ?? null,
  }),
} as const;
