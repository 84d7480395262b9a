import { growers } from './capabilities';
import { nameList } from './name-list';

/** Reasons for the waste of a plant batch. No example is documented. */
export const plantBatchWasteReasons = nameList({
  id: 'plant-batch-waste-reasons',
  path: '/plantbatches/v2/waste/reasons',
  prefix: 'plant-batch-waste-reason',
  columns: ['RequiresNote', 'RequiresWasteWeight', 'RequiresImmatureWasteWeight', 'RequiresMatureWasteWeight'],
  needs: growers,
});
