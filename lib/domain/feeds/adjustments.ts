import { z } from 'zod';
import { decimalText } from './decimal-text';
import { eventFeed } from './define-feed';

/** The fields of a `PackageAdjustment` that Tandem reads. */
export const AdjustmentEvent = z.looseObject({
  PackageLabel: z.string().min(1),
  AdjustmentQuantity: z.number(),
  AdjustmentUnitOfMeasureName: z.string(),
  AdjustmentReasonName: z.string(),
  AdjustmentNote: z.string().nullish(),
  AdjustedByUserName: z.string().nullish(),
});
/** See the schema of the same name. */
export type AdjustmentEvent = z.infer<typeof AdjustmentEvent>;

/**
 * Adjustment events. They take a window although the documentation does not say so: without one, production answered
 * nothing (metrc-api section 12).
 */
export const adjustments = eventFeed({
  id: 'adjustments',
  entity: 'adjustment',
  path: '/packages/v2/adjustments',
  row: AdjustmentEvent,
  toDomain: (row) => ({
    tag: row.PackageLabel.trim().toUpperCase(),
    quantity: decimalText(row.AdjustmentQuantity),
    unit: row.AdjustmentUnitOfMeasureName,
    reason: row.AdjustmentReasonName,
    note: row.AdjustmentNote ?? '',
    by: row.AdjustedByUserName ?? '',
  }),
});
