import { recordFeed } from './define-feed';
import { harvestParts } from './harvests';

/** Finished harvests. */
export const harvestsInactive = recordFeed({ ...harvestParts, id: 'harvests-inactive', path: '/harvests/v2/inactive' });
