import { packageFeed } from './define-feed';
import { onePackage, PackageRow, packageColumns, packageView } from './package-row';

/** Packages on hand. */
export const packagesActive = packageFeed({
  id: 'packages-active',
  path: '/packages/v2/active',
  one: onePackage,
  row: PackageRow,
  columns: packageColumns,
  toDomain: (row) => packageView(row, 'active'),
});
