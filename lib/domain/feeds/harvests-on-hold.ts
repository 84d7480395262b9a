import { recordFeed } from './define-feed';
import { harvestParts } from './harvests';

/** Harvests under administrative hold. */
export const harvestsOnHold = recordFeed({ ...harvestParts, id: 'harvests-on-hold', path: '/harvests/v2/onhold' });
