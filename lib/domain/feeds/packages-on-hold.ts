import { packageFeed } from './define-feed';
import { onePackage, PackageRow, packageColumns, packageView } from './package-row';

/** Packages under administrative hold. */
export const packagesOnHold = packageFeed({
  id: 'packages-on-hold',
  path: '/packages/v2/onhold',
  one: onePackage,
  row: PackageRow,
  columns: packageColumns,
  toDomain: (row) => packageView(row, 'onhold'),
});
