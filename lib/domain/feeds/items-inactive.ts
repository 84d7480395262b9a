import { dailyMs } from './cadence';
import { recordFeed } from './define-feed';
import { itemParts } from './items';

/** Discontinued items. The list takes no window. */
export const itemsInactive = recordFeed({
  ...itemParts,
  id: 'items-inactive',
  path: '/items/v2/inactive',
  windowed: false,
  cadenceMs: dailyMs,
});
