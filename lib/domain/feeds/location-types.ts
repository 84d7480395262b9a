import { nameList } from './name-list';

/** Types of locations, and what each may hold. */
export const locationTypes = nameList({
  id: 'location-types',
  path: '/locations/v2/types',
  prefix: 'location-type',
  columns: ['ForPackages', 'ForPlants', 'ForPlantBatches', 'ForHarvests'],
});
