import { column, hiddenColumn } from '../column.ts';
import type { Listing } from '../grid-definition.ts';
import { buttons, gridOf } from '../grid-source.ts';

/** The Items page: what may be packaged; items no longer used are not there. */
export const itemsPage: Listing = () => ({
  path: 'admin/items',
  title: 'Items',
  strip: null,
  grids: [
    gridOf(
      {
        id: 'items-grid',
        label: 'Items',
        url: '/api/items',
        toolbar: buttons('Add Items', 'Edit Items', 'Discontinue'),
        columns: [
          { ...column('Name', 'Item'), width: 280 },
          column('ProductCategoryName', 'Category'),
          column('QuantityTypeName', 'Quantity Type', 'words', 'Type'),
          column('UnitOfMeasureName', 'Unit of Measure', 'text', 'UoM'),
          column('StrainName', 'Strain'),
          hiddenColumn('ItemBrandName', 'Brand'),
          column('ApprovalStatusName', 'Approval Status', 'text', 'Approval'),
        ],
      },
      ({ facility }) => facility.items.filter((item) => item.active),
      (item, { world }) => ({
        ItemBrandName: null,
        ...item.facts,
        Id: item.id,
        Name: item.name,
        ProductCategoryName: item.category,
        QuantityTypeName: world.units.find((unit) => unit.name === item.unit)?.quantityType ?? '',
        UnitOfMeasureName: item.unit,
        StrainName: item.strain,
        ApprovalStatusName: 'Approved',
        LastModified: item.lastModified,
      }),
    ),
  ],
});
