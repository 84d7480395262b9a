import type { Endpoint } from './endpoint.ts';
import { jobBlank, jobTypeBlank } from './processing-blank.ts';
import { byIdOf, listsOf, type RecordShape } from './record-lists.ts';

const job: RecordShape = { kind: 'processingjob', blank: jobBlank, needs: 'process' };
const jobType: RecordShape = { kind: 'jobtype', blank: jobTypeBlank, needs: 'process' };

/** Processing jobs and their types: rows without a LastModified, yet the lists filter by it. */
export const processingEndpoints: readonly Endpoint[] = [
  ...listsOf(job, [
    { path: '/processing/v2/active', list: 'active', window: 'lastModified' },
    { path: '/processing/v2/inactive', list: 'inactive', window: 'lastModified' },
  ]),
  ...listsOf(jobType, [
    { path: '/processing/v2/jobtypes/active', list: 'active', window: 'lastModified' },
    { path: '/processing/v2/jobtypes/inactive', list: 'inactive', window: 'lastModified' },
  ]),
  byIdOf(job, { path: '/processing/v2/{id}' }),
];
