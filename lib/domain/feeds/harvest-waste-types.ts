import { growers } from './capabilities';
import { nameList } from './name-list';

/** Types of harvest waste. */
export const harvestWasteTypes = nameList({
  id: 'harvest-waste-types',
  path: '/harvests/v2/waste/types',
  prefix: 'harvest-waste-type',
  needs: growers,
});
