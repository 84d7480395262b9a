import type { z } from 'zod';
import { processors } from './capabilities';
import { recordFeed } from './define-feed';
import { NamedRow, namedView } from './named-row';

/** What both lists of job types have in common. The Id is Metrc's; the prefix keeps it apart from other vocabularies. */
export const jobTypeParts = {
  entity: 'name',
  needs: processors,
  row: NamedRow,
  columns: ['CategoryName', 'Description', 'ProcessingSteps'],
  toDomain: (row: z.infer<typeof NamedRow>) => ({ ...namedView(row), key: `job-type|${row.Id}` }),
} as const;

/** Types of processing jobs. */
export const jobTypes = recordFeed({ ...jobTypeParts, id: 'job-types', path: '/processing/v2/jobtypes/active' });
