import { discontinueRecord } from '../discontinue-record';

/** Discontinues an item. */
export const discontinueItem = discontinueRecord({
  type: 'item.discontinue',
  title: 'action_discontinue',
  entity: 'item',
  permission: 'Manage Items',
  path: '/items/v2',
  inactive: 'items-inactive',
});
