import { discontinueRecord } from '../discontinue-record';

/** Discontinues a location. */
export const discontinueLocation = discontinueRecord({
  type: 'location.discontinue',
  title: 'action_discontinue',
  entity: 'location',
  permission: 'Manage Locations',
  path: '/locations/v2',
  inactive: 'locations-inactive',
});
