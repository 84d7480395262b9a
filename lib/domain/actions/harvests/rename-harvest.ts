import { renameRecord } from '../rename-record';

/** Gives a harvest another name. The harvest keeps its Id. */
export const renameHarvest = renameRecord({
  type: 'harvest.rename',
  entity: 'harvest',
  permission: 'Manage Harvests',
  path: '/harvests/v2/rename',
  guards: ['FinishedDate', 'IsOnHold'],
  row: (Id, NewName) => ({ Id, OldName: null, NewName }),
});
