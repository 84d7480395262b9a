import { recordFeed } from './define-feed';
import { plantParts } from './plant-row';

/** Mother plants. They need a permission of their own. */
export const motherPlants = recordFeed({ ...plantParts, id: 'mother-plants', path: '/plants/v2/mother' });
