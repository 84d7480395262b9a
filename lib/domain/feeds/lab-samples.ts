import { z } from 'zod';
import { recordFeed } from './define-feed';

/**
 * Test samples made by or sent to this facility: a package's fields beside those of one test, so that a package with
 * several tests is several rows.
 */
export const labSamples = recordFeed({
  id: 'lab-samples',
  entity: 'lab-sample',
  path: '/packages/v2/labsamples',
  row: z.looseObject({
    Id: z.number().int(),
    Label: z.string().min(1),
    TestTypeName: z.string().nullish(),
    LastModified: z.string().nullish(),
  }),
  columns: [
    'Item.Name',
    'Quantity',
    'UnitOfMeasureName',
    'LabFacilityName',
    'TestTypeName',
    'TestPassed',
    'LabTestingState',
  ],
  watched: ['LabTestingState', 'TestPassed', 'OverallPassed', 'ResultReleased'],
  toDomain: (row) => ({
    key: `${row.Id}|${row.TestTypeName ?? ''}`,
    name: row.Label.trim().toUpperCase(),
    lastModified: row.LastModified ?? null,
  }),
});
