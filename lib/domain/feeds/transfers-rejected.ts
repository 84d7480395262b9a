import { dailyMs } from './cadence';
import { recordFeed } from './define-feed';
import { manifestName, TransferRow } from './transfer-row';

/** Rejected deliveries. The list takes no window; its rows are kept apart, as whether they also stay outgoing is not said. */
export const transfersRejected = recordFeed({
  id: 'transfers-rejected',
  entity: 'transfer',
  path: '/transfers/v2/rejected',
  windowed: false,
  cadenceMs: dailyMs,
  row: TransferRow,
  columns: ['RecipientFacilityName', 'ShipmentTypeName', 'DeliveryPackageCount', 'DeliveryReceivedPackageCount'],
  toDomain: (row) => ({
    key: `rejected|${row.Id}|${row.DeliveryId ?? ''}`,
    name: manifestName(row),
    lastModified: row.LastModified ?? null,
  }),
});
