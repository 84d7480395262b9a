import { dailyMs } from './cadence';
import { recordFeed } from './define-feed';
import { NamedRow, namedView } from './named-row';

/** Archived sublocations. The list takes no window. */
export const sublocationsInactive = recordFeed({
  id: 'sublocations-inactive',
  entity: 'sublocation',
  path: '/sublocations/v2/inactive',
  windowed: false,
  cadenceMs: dailyMs,
  needs: ['EnableSublocations'],
  row: NamedRow,
  columns: [],
  watched: ['Name'],
  toDomain: namedView,
});
