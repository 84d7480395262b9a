import { packageFeed } from './define-feed';
import { PackageRow, packageColumns, packageView } from './package-row';

/** Packages on an outgoing manifest that is not received yet. */
export const packagesInTransit = packageFeed({
  id: 'packages-in-transit',
  path: '/packages/v2/intransit',
  row: PackageRow,
  columns: packageColumns,
  toDomain: (row) => packageView(row, 'intransit'),
});
