import { type PageKind, text } from './page-kind';

/** Items (SKUs) in use. */
export const items: PageKind = {
  id: 'item',
  entity: 'item',
  page: 'admin/items',
  grids: { items: ['items'] },
  key: ['Name'],
  fields: { category: text('ProductCategoryName'), strain: text('StrainName') },
};
