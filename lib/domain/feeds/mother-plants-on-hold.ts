import { recordFeed } from './define-feed';
import { plantParts } from './plant-row';

/** Mother plants under administrative hold. */
export const motherPlantsOnHold = recordFeed({
  ...plantParts,
  id: 'mother-plants-on-hold',
  path: '/plants/v2/mother/onhold',
});
