import { recordFeed } from './define-feed';
import { wasteParts, wasteView } from './waste-row';

/** Waste of plants. */
export const plantWaste = recordFeed({
  ...wasteParts,
  id: 'plant-waste',
  path: '/plants/v2/waste',
  toDomain: wasteView('plants'),
});
