import type { PageKind } from './page-kind';

/** Brands of items. */
export const brands: PageKind = {
  id: 'brand',
  entity: 'brand',
  page: 'admin/items/brands',
  grids: { itembrands: ['brands'] },
  key: ['Name'],
  fields: {},
};
