import { packageFeed } from './define-feed';
import { PackageRow, packageView } from './package-row';

/** Packages under administrative hold. */
export const packagesOnHold = packageFeed({
  id: 'packages-on-hold',
  path: '/packages/v2/onhold',
  row: PackageRow,
  toDomain: (row) => packageView(row, 'onhold'),
});
