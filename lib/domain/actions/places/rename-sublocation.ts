import { renameRecord } from '../rename-record';

/** Renames a sublocation. */
export const renameSublocation = renameRecord({
  type: 'sublocation.rename',
  entity: 'sublocation',
  permission: 'Manage Locations',
  path: '/sublocations/v2',
  row: (Id, Name) => ({ Id, Name }),
});
