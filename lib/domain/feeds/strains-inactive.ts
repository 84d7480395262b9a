import { dailyMs } from './cadence';
import { recordFeed } from './define-feed';
import { strainParts } from './strains';

/** Discontinued strains. The list takes no window. */
export const strainsInactive = recordFeed({
  ...strainParts,
  id: 'strains-inactive',
  path: '/strains/v2/inactive',
  windowed: false,
  cadenceMs: dailyMs,
});
