import { packageFeed } from './define-feed';
import { PackageRow, packageColumns, packageView } from './package-row';

/** Packages on hand. */
export const packagesActive = packageFeed({
  id: 'packages-active',
  path: '/packages/v2/active',
  row: PackageRow,
  columns: packageColumns,
  toDomain: (row) => packageView(row, 'active'),
});
