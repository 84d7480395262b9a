import { z } from 'zod';
import { recordFeed } from './define-feed';

/** Packages received elsewhere. A row is a line of a manifest, not the package: its Id is not the package's. */
export const packagesTransferred = recordFeed({
  id: 'packages-transferred',
  entity: 'transferred-package',
  path: '/packages/v2/transferred',
  row: z.looseObject({
    Id: z.number().int(),
    PackageLabel: z.string().min(1),
    ShipmentPackageStateName: z.string().nullish(),
    ReceivedDateTime: z.string().nullish(),
  }),
  columns: [
    'ProductName',
    'ShippedQuantity',
    'ShippedUnitOfMeasureAbbreviation',
    'RecipientFacilityName',
    'ManifestNumber',
    'ShipmentPackageStateName',
    'ReceivedDateTime',
  ],
  toDomain: (row) => ({ key: String(row.Id), name: row.PackageLabel.trim().toUpperCase(), lastModified: null }),
  departs: (row) => {
    const at = row.ReceivedDateTime;
    // A rejected or returned line is here too, and year 1 is Metrc's way to say never.
    const isReceived = row.ShipmentPackageStateName === 'Accepted' && at && !at.startsWith('0001-');
    return isReceived ? { tag: row.PackageLabel.trim().toUpperCase(), at } : null;
  },
});
