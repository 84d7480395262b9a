import { column } from '../column.ts';
import type { Listing } from '../grid-definition.ts';
import { buttons, gridOf, recordAs, recordsIn } from '../grid-source.ts';

/** The Item Brands page. */
export const itemBrandsPage: Listing = () => ({
  path: 'admin/items/brands',
  title: 'Item Brands',
  strip: null,
  grids: [
    gridOf(
      {
        id: 'itembrands-grid',
        label: 'Brands',
        url: '/api/items/brands',
        toolbar: buttons('Add Brands', 'Edit Brands'),
        columns: [column('Name', 'Brand')],
      },
      recordsIn('brand', 'active'),
      recordAs(),
    ),
  ],
});
