import { nameList } from './name-list';

/** Item categories. Their flags say which fields of an item must be filled in. */
export const itemCategories = nameList({
  id: 'item-categories',
  path: '/items/v2/categories',
  prefix: 'item-category',
  columns: ['ProductCategoryType', 'QuantityType', 'RequiresStrain', 'RequiresItemBrand'],
});
