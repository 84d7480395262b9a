import { recordFeed } from './define-feed';
import { jobTypeParts } from './job-types';

/** Archived types of processing jobs. */
export const jobTypesInactive = recordFeed({
  ...jobTypeParts,
  id: 'job-types-inactive',
  path: '/processing/v2/jobtypes/inactive',
});
