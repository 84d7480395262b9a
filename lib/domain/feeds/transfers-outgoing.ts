import { recordFeed } from './define-feed';
import { manifestName, TransferRow, transferWatched } from './transfer-row';

/** Outgoing manifests. Who receives them is in their deliveries: here those fields are empty (metrc-api section 10). */
export const transfersOutgoing = recordFeed({
  id: 'transfers-outgoing',
  entity: 'transfer',
  path: '/transfers/v2/outgoing',
  row: TransferRow,
  columns: ['CreatedDateTime', 'DeliveryCount', 'PackageCount', 'ReceivedPackageCount', 'IsVoided'],
  watched: transferWatched,
  toDomain: (row) => ({ key: String(row.Id), name: manifestName(row), lastModified: row.LastModified ?? null }),
});
