import { growers } from './capabilities';
import { nameList } from './name-list';

/** Types of plant batches: seed, clone. */
export const plantBatchTypes = nameList({
  id: 'plant-batch-types',
  path: '/plantbatches/v2/types',
  prefix: 'plant-batch-type',
  columns: ['CanBeCloned'],
  needs: growers,
});
