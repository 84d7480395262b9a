import { recordFeed } from './define-feed';
import { NamedRow, namedView } from './named-row';

/** What both lists of locations have in common. Rows carry no LastModified. */
export const locationParts = {
  entity: 'location',
  one: '/locations/v2/{key}',
  row: NamedRow,
  columns: ['LocationTypeName', 'ForPackages', 'ForPlants', 'ForPlantBatches', 'ForHarvests'],
  watched: ['Name', 'LocationTypeName'],
  toDomain: namedView,
} as const;

/** Locations in use; empty where a license does not use them. */
export const locations = recordFeed({ ...locationParts, id: 'locations', path: '/locations/v2/active' });
