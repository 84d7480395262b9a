import { harvestPackaging } from './harvest-packaging';

/** Packages a lab sample of a harvest. */
export const sampleHarvest = harvestPackaging({
  type: 'harvest.sample',
  title: 'action_sample_harvest',
  path: '/harvests/v2/packages/testing',
});
