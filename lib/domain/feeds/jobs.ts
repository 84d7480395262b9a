import { processors } from './capabilities';
import { recordFeed } from './define-feed';
import { NamedRow, namedView } from './named-row';

/** What both lists of processing jobs have in common. Rows carry no LastModified. */
export const jobParts = {
  entity: 'job',
  one: '/processing/v2/{key}',
  needs: processors,
  row: NamedRow,
  columns: ['Number', 'JobTypeName', 'StartDate', 'TotalQuantity', 'FinishedDate'],
  watched: [
    'Name',
    'TotalCount',
    'TotalVolume',
    'TotalWeight',
    'TotalCountWaste',
    'TotalVolumeWaste',
    'TotalWeightWaste',
    'IsFinished',
    'FinishNote',
  ],
  toDomain: namedView,
} as const;

/** Processing jobs under way. */
export const jobs = recordFeed({ ...jobParts, id: 'jobs', path: '/processing/v2/active' });
