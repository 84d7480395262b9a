import { dailyMs } from './cadence';
import { recordFeed } from './define-feed';
import { NamedRow, namedView } from './named-row';

/** Brands of items. */
export const brands = recordFeed({
  id: 'brands',
  entity: 'brand',
  path: '/items/v2/brands',
  windowed: false,
  cadenceMs: dailyMs,
  row: NamedRow,
  columns: ['Status'],
  toDomain: namedView,
});
