import { harvestPackaging } from './harvest-packaging';

/** Packages weight of a harvest. */
export const packageHarvest = harvestPackaging({
  type: 'harvest.package',
  title: 'action_package_harvest',
  path: '/harvests/v2/packages',
});
