import { packageFeed } from './define-feed';
import { onePackage, PackageRow, packageColumns, packageView } from './package-row';

/** Finished and discontinued packages: where a package goes that leaves the active list. */
export const packagesInactive = packageFeed({
  id: 'packages-inactive',
  path: '/packages/v2/inactive',
  one: onePackage,
  row: PackageRow,
  columns: packageColumns,
  toDomain: (row) => packageView(row, 'inactive'),
});
