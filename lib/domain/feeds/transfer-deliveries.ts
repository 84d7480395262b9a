import { z } from 'zod';
import { detailFeed } from './define-feed';

/** Deliveries of an outgoing transfer: who receives it, and when. */
export const transferDeliveries = detailFeed({
  id: 'transfer-deliveries',
  entity: 'transfer-delivery',
  path: '/transfers/v2/{id}/deliveries',
  of: ['transfers-outgoing'],
  when: 'changed',
  row: z.looseObject({ Id: z.number().int(), RecipientFacilityName: z.string().nullish() }),
  columns: [
    'RecipientFacilityLicenseNumber',
    'ShipmentTypeName',
    'DeliveryPackageCount',
    'DeliveryReceivedPackageCount',
    'EstimatedArrivalDateTime',
    'ReceivedDateTime',
  ],
  toDomain: (row) => ({
    key: String(row.Id),
    name: row.RecipientFacilityName || `#${row.Id}`,
    lastModified: null,
  }),
});
