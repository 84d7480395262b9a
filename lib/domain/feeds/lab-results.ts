import { z } from 'zod';
import { detailFeed } from './define-feed';

/** Lab results of a package, one row for each analyte. There is no list for a whole facility (metrc-api section 10). */
export const labResults = detailFeed({
  id: 'lab-results',
  entity: 'lab-result',
  path: '/labtests/v2/results?packageId={id}',
  of: ['packages-active', 'packages-on-hold', 'packages-in-transit', 'packages-inactive'],
  when: 'demand',
  row: z.looseObject({ LabTestResultId: z.number().int(), TestTypeName: z.string().min(1) }),
  columns: ['TestResultLevel', 'TestPassed', 'TestPerformedDate', 'LabFacilityName', 'TestComment'],
  toDomain: (row) => ({
    key: `${row.LabTestResultId}|${row.TestTypeName}`,
    name: row.TestTypeName,
    lastModified: null,
  }),
});
