import { recordFeed } from './define-feed';
import { plantParts } from './plant-row';

/** Harvested and destroyed plants. */
export const plantsInactive = recordFeed({ ...plantParts, id: 'plants-inactive', path: '/plants/v2/inactive' });
