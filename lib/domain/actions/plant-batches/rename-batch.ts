import { renameRecord } from '../rename-record';

/** Gives a plant batch another name. The batch keeps its Id. */
export const renameBatch = renameRecord({
  type: 'batch.rename',
  entity: 'plant-batch',
  permission: 'Manage Veg/Flower Plants Inventory',
  path: '/plantbatches/v2/name',
  guards: ['IsOnHold'],
  row: (Id, NewGroup) => ({ Id, Group: null, NewGroup }),
});
