import { expect, it } from 'vitest';
import { imageOf } from '@/lib/testing/action-world';
import { harvestPackaging } from './harvest-packaging';

const action = harvestPackaging({ type: 'x', title: 'action_package_harvest', path: '/harvests/v2/packages' });
const harvest = imageOf('harvest', 'H1', { UnitOfWeightName: 'Ounces', CurrentWeight: 0.3, PackageCount: 1 });
const input = { name: 'H1', weight: '0.1', newTag: '1A4FF0100000022000000999', item: 'Buds', location: '', note: '' };

it('takes the weight out of the harvest, exactly, and into a package of its unit', () => {
  expect(action.effect(input, harvest)).toEqual({
    fields: { CurrentWeight: 0.2, TotalPackagedWeight: 0.1, PackageCount: 2 },
  });
  expect(action.creates?.(input, harvest)).toMatchObject([{ tag: input.newTag, quantity: '0.1', unit: 'Ounces' }]);
  expect(action.records(input)).toEqual(['harvest:H1', input.newTag]);
});
