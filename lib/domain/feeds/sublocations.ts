import { recordFeed } from './define-feed';
import { NamedRow, namedView } from './named-row';

/** Sublocations in use. */
export const sublocations = recordFeed({
  id: 'sublocations',
  entity: 'sublocation',
  one: '/sublocations/v2/{key}',
  path: '/sublocations/v2/active',
  needs: ['EnableSublocations'],
  row: NamedRow,
  columns: [],
  watched: ['Name'],
  toDomain: namedView,
});
