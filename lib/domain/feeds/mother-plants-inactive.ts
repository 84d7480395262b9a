import { recordFeed } from './define-feed';
import { plantParts } from './plant-row';

/** Mother plants that are no more. */
export const motherPlantsInactive = recordFeed({
  ...plantParts,
  id: 'mother-plants-inactive',
  path: '/plants/v2/mother/inactive',
});
