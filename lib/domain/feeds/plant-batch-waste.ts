import { recordFeed } from './define-feed';
import { wasteParts, wasteView } from './waste-row';

/** Waste of plant batches. */
export const plantBatchWaste = recordFeed({
  ...wasteParts,
  id: 'plant-batch-waste',
  path: '/plantbatches/v2/waste',
  toDomain: wasteView('batches'),
});
