import { discontinueRecord } from '../discontinue-record';

/** Discontinues a strain. */
export const discontinueStrain = discontinueRecord({
  type: 'strain.discontinue',
  title: 'action_discontinue',
  entity: 'strain',
  permission: 'Manage Strains',
  path: '/strains/v2',
  inactive: 'strains-inactive',
});
