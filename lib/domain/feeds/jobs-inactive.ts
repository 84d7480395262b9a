import { recordFeed } from './define-feed';
import { jobParts } from './jobs';

/** Finished processing jobs. */
export const jobsInactive = recordFeed({ ...jobParts, id: 'jobs-inactive', path: '/processing/v2/inactive' });
