import { recordFeed } from './define-feed';
import { plantParts } from './plant-row';

/** Flowering plants. */
export const plantsFlowering = recordFeed({ ...plantParts, id: 'plants-flowering', path: '/plants/v2/flowering' });
