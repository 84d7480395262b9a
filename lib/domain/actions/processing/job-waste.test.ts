import { expect, it } from 'vitest';
import { imageOf } from '@/lib/testing/action-world';
import { jobWasteBody, jobWasteProblems } from './job-waste';

const job = imageOf('job', 'Brownies', { WeightUnitOfMeasureName: 'Ounces' });
const none = { countWaste: '', volumeWaste: '', weightWaste: '' };

it('sends what was wasted in the unit of the job', () => {
  expect(jobWasteBody({ ...none, weightWaste: '2.5' }, job)).toEqual({
    TotalCountWaste: null,
    WasteCountUnitOfMeasureName: null,
    TotalVolumeWaste: null,
    WasteVolumeUnitOfMeasureName: null,
    TotalWeightWaste: 2.5,
    WasteWeightUnitOfMeasureName: 'Ounces',
  });
});

it('refuses waste in a unit that the job has not', () => {
  expect(jobWasteProblems({ ...none, weightWaste: '2.5' }, { record: job })).toEqual([]);
  expect(jobWasteProblems({ ...none, countWaste: '1' }, { record: job })).toMatchObject([{ field: 'countWaste' }]);
  expect(jobWasteProblems({ ...none, countWaste: '1' }, { record: null })).toEqual([]);
});
