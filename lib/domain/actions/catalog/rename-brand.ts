import { renameRecord } from '../rename-record';

/** Renames a brand of items. */
export const renameBrand = renameRecord({
  type: 'brand.rename',
  entity: 'brand',
  permission: 'Manage Items',
  path: '/items/v2/brand',
  row: (Id, Name) => ({ Id, Name }),
});
