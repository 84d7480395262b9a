import { discontinueRecord } from '../discontinue-record';

/** Archives a processing job. */
export const discontinueJob = discontinueRecord({
  type: 'job.discontinue',
  title: 'action_discontinue',
  entity: 'job',
  permission: 'Manage Processing Job',
  path: '/processing/v2',
  inactive: 'jobs-inactive',
  orWord: true,
});
