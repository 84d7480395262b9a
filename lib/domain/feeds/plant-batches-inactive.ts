import { recordFeed } from './define-feed';
import { plantBatchParts } from './plant-batches';

/** Emptied and archived plant batches. */
export const plantBatchesInactive = recordFeed({
  ...plantBatchParts,
  id: 'plant-batches-inactive',
  path: '/plantbatches/v2/inactive',
});
