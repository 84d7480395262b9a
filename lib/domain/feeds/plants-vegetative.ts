import { recordFeed } from './define-feed';
import { plantParts } from './plant-row';

/** Vegetative plants. */
export const plantsVegetative = recordFeed({ ...plantParts, id: 'plants-vegetative', path: '/plants/v2/vegetative' });
