import { discontinueRecord } from '../discontinue-record';

/** Discontinues a sublocation. */
export const discontinueSublocation = discontinueRecord({
  type: 'sublocation.discontinue',
  title: 'action_discontinue',
  entity: 'sublocation',
  permission: 'Manage Locations',
  path: '/sublocations/v2',
  inactive: 'sublocations-inactive',
});
