import { z } from 'zod';
import { growers } from './capabilities';
import { decimalText } from './decimal-text';
import { eventFeed } from './define-feed';

/** Additives given to plants. Rows name a batch or nothing at all, no plant and no person. */
export const plantAdditives = eventFeed({
  id: 'plant-additives',
  entity: 'additive',
  path: '/plants/v2/additives',
  needs: growers,
  row: z.looseObject({
    ProductTradeName: z.string().nullish(),
    AdditiveTypeName: z.string().nullish(),
    TotalAmountApplied: z.number(),
    AmountUnitOfMeasure: z.string().nullish(),
    PlantBatchName: z.string().nullish(),
    Note: z.string().nullish(),
  }),
  columns: ['PlantCount', 'ProductSupplier', 'ApplicationDevice', 'AdditiveTypeName'],
  toDomain: (row) => ({
    tag: row.PlantBatchName ?? '',
    quantity: decimalText(row.TotalAmountApplied),
    unit: row.AmountUnitOfMeasure ?? '',
    reason: row.ProductTradeName || row.AdditiveTypeName || '',
    note: row.Note ?? '',
    by: '',
  }),
});
