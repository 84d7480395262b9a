import { expect, it } from 'vitest';
import { imageOf } from '@/lib/testing/action-world';
import bodies from '@/lib/testing/samples/write-bodies.json';
import { type BatchPackage, batchPackageBody, batchPackageFields } from './batch-package';

it('calls the batch by its Id, under the documented names', () => {
  const body = batchPackageBody({ count: '25', date: '2026-11-23' } as BatchPackage, imageOf('plant-batch', 'B1'));
  expect(body).toMatchObject({ Id: 7, PlantBatch: null, Count: 25, ActualDate: '2026-11-23' });
  for (const call of ['POST /plantbatches/v2/packages', 'POST /plantbatches/v2/packages/frommotherplant'] as const)
    expect(Object.keys(body).sort()).toEqual(Object.keys(bodies[call]).sort());
  expect(Object.keys(batchPackageFields())).toContain('newTag');
});
