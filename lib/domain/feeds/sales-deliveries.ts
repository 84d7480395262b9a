import { z } from 'zod';
import { deliverers } from './capabilities';
import { recordFeed } from './define-feed';

const SalesDeliveryRow = z.looseObject({
  Id: z.number().int(),
  DeliveryNumber: z.string().nullish(),
  LastModified: z.string().nullish(),
});

/** What both lists of sales deliveries have in common. */
export const salesDeliveryParts = {
  entity: 'sales-delivery',
  needs: deliverers,
  row: SalesDeliveryRow,
  columns: [
    'SalesDateTime',
    'SalesCustomerType',
    'RecipientAddressCity',
    'TotalPackages',
    'TotalPrice',
    'SalesDeliveryState',
  ],
  watched: ['TotalPackages', 'TotalPrice', 'SalesDeliveryState', 'VoidedDate', 'CompletedDateTime'],
  toDomain: (row: z.infer<typeof SalesDeliveryRow>) => ({
    key: String(row.Id),
    name: row.DeliveryNumber || `#${row.Id}`,
    lastModified: row.LastModified ?? null,
  }),
} as const;

/** Sales deliveries under way. */
export const salesDeliveries = recordFeed({
  ...salesDeliveryParts,
  id: 'sales-deliveries',
  path: '/sales/v2/deliveries/active',
});
