import { recordFeed } from './define-feed';
import { manifestName, TransferRow, transferWatched } from './transfer-row';

/**
 * Incoming manifests: one row for each delivery to this facility. It is kept as that delivery, under the delivery's Id:
 * its packages are asked for by it, `/transfers/v2/{id}/deliveries` answers for outgoing transfers only, and a manifest
 * with two deliveries to one facility stays two rows.
 */
export const transfersIncoming = recordFeed({
  id: 'transfers-incoming',
  entity: 'transfer-delivery',
  path: '/transfers/v2/incoming',
  row: TransferRow,
  columns: [
    'ShipperFacilityName',
    'ShipmentTypeName',
    'DeliveryPackageCount',
    'DeliveryReceivedPackageCount',
    'EstimatedArrivalDateTime',
    'ReceivedDateTime',
  ],
  watched: transferWatched,
  toDomain: (row) => ({
    key: row.DeliveryId ? String(row.DeliveryId) : `transfer ${row.Id}`,
    name: manifestName(row),
    lastModified: row.LastModified ?? null,
  }),
});
