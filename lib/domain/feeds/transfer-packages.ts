import { z } from 'zod';
import { detailFeed } from './define-feed';
import { underParent } from './under-parent';

/** Packages of a delivery, sent or received. A package that came back may travel again: it is one row in each delivery. */
export const transferPackages = detailFeed({
  id: 'transfer-packages',
  entity: 'transfer-package',
  path: '/transfers/v2/deliveries/{id}/packages',
  of: ['transfer-deliveries', 'transfers-incoming'],
  when: 'changed',
  row: z.looseObject({ PackageId: z.number().int(), PackageLabel: z.string().min(1) }),
  columns: [
    'ItemName',
    'ShippedQuantity',
    'ShippedUnitOfMeasureName',
    'ShipmentPackageState',
    'ReceivedQuantity',
    'ReceivedUnitOfMeasureName',
  ],
  toDomain: (row, delivery) => ({
    key: underParent(delivery, String(row.PackageId)),
    name: row.PackageLabel.trim().toUpperCase(),
    lastModified: null,
  }),
});
