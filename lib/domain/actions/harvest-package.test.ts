import { expect, it } from 'vitest';
import { imageOf } from '@/lib/testing/action-world';
import { harvestPackageBody, harvestPackageFields } from './harvest-package';

it('takes the weight in the unit of the harvest, by its Id', () => {
  const harvest = imageOf('harvest', 'H1', { UnitOfWeightName: 'Ounces' });
  const body = harvestPackageBody({ weight: '2.5', productionBatch: 'PB', isDonation: 'yes' } as never, harvest);
  expect(body).toMatchObject({ UnitOfWeight: 'Ounces', IsProductionBatch: true, IsDonation: true });
  expect(body.Ingredients).toEqual([{ HarvestId: 7, HarvestName: null, Weight: 2.5, UnitOfWeight: 'Ounces' }]);
  expect(Object.keys(harvestPackageFields())).toContain('newTag');
});
