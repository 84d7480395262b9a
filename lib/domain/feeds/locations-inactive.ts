import { dailyMs } from './cadence';
import { recordFeed } from './define-feed';
import { locationParts } from './locations';

/** Archived locations. The list takes no window. */
export const locationsInactive = recordFeed({
  ...locationParts,
  id: 'locations-inactive',
  path: '/locations/v2/inactive',
  windowed: false,
  cadenceMs: dailyMs,
});
