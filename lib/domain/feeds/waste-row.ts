import { z } from 'zod';
import { dailyMs } from './cadence';
import { growers } from './capabilities';
import type { RecordView } from './define-feed';

/** A waste event of plants or plant batches (metrc-api section 12). */
const WasteRow = z.looseObject({
  PlantWasteNumber: z.string().min(1),
  PlantBatchId: z.number().int().nullish(),
});

/** What both lists of plant waste have in common: they take no window, so they are read whole. */
export const wasteParts = {
  entity: 'waste',
  windowed: false,
  cadenceMs: dailyMs,
  needs: growers,
  row: WasteRow,
  columns: [
    'WasteDate',
    'WasteWeight',
    'WasteUnitOfMeasureName',
    'WasteReasonName',
    'WasteMethodName',
    'PlantCount',
    'PlantBatchName',
  ],
} as const;

/** View of a waste event: one number may cover several batches. `kind` keeps the two lists apart. */
export function wasteView(kind: string): (row: z.infer<typeof WasteRow>) => RecordView {
  return (row) => ({
    key: `${kind}|${row.PlantWasteNumber}|${row.PlantBatchId ?? ''}`,
    name: row.PlantWasteNumber,
    lastModified: null,
  });
}
