import { type PageKind, text } from './page-kind';

/** Locations in use. */
export const locations: PageKind = {
  id: 'location',
  entity: 'location',
  page: 'admin/locations',
  grids: { locations: ['locations'] },
  key: ['Name'],
  fields: { type: text('LocationTypeName') },
};
