import { recordFeed } from './define-feed';
import { NamedRow, namedView } from './named-row';

/** What both lists of items (SKUs) have in common. Rows carry no LastModified, even where the list takes a window. */
export const itemParts = {
  entity: 'item',
  one: '/items/v2/{key}',
  row: NamedRow,
  columns: ['ProductCategoryName', 'StrainName', 'UnitOfMeasureName', 'QuantityType', 'ApprovalStatus'],
  watched: ['Name', 'ProductCategoryName', 'StrainName', 'UnitOfMeasureName', 'ApprovalStatus'],
  toDomain: namedView,
} as const;

/** Items (SKUs) in use. */
export const items = recordFeed({ ...itemParts, id: 'items', path: '/items/v2/active' });
