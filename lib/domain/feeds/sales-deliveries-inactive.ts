import { recordFeed } from './define-feed';
import { salesDeliveryParts } from './sales-deliveries';

/** Completed and voided sales deliveries. */
export const salesDeliveriesInactive = recordFeed({
  ...salesDeliveryParts,
  id: 'sales-deliveries-inactive',
  path: '/sales/v2/deliveries/inactive',
});
