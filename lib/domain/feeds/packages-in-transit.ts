import { packageFeed } from './define-feed';
import { onePackage, PackageRow, packageColumns, packageView } from './package-row';

/** Packages on an outgoing manifest that is not received yet. */
export const packagesInTransit = packageFeed({
  id: 'packages-in-transit',
  path: '/packages/v2/intransit',
  one: onePackage,
  row: PackageRow,
  columns: packageColumns,
  toDomain: (row) => packageView(row, 'intransit'),
});
