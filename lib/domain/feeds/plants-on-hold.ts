import { recordFeed } from './define-feed';
import { plantParts } from './plant-row';

/** Plants under administrative hold. */
export const plantsOnHold = recordFeed({ ...plantParts, id: 'plants-on-hold', path: '/plants/v2/onhold' });
