import { expect, it } from 'vitest';
import { imageOf } from '@/lib/testing/action-world';
import bodies from '@/lib/testing/samples/write-bodies.json';
import { plainFields } from '../subject';
import { itemBody } from './item-body';

const input = { newName: 'Buds', category: 'Buds', unit: 'Grams', strain: '', brand: '', description: 'New' };

it('has every documented name', () => {
  expect(Object.keys(itemBody(input, null)).sort()).toEqual(Object.keys(bodies['POST /items/v2']).sort());
});

it('keeps what the form does not ask for: amounts, their units, and pictures', () => {
  const raw = {
    UnitWeight: 15,
    UnitWeightUnitOfMeasureName: 'Ounces',
    Allergens: 'Nuts',
    ProductImages: [{ FileSystemId: 5 }, { FileSystemId: 6 }],
    LabelImages: [],
  };
  expect(itemBody(input, imageOf('item', 'Buds', plainFields(raw)))).toMatchObject({
    UnitWeight: 15,
    UnitWeightUnitOfMeasure: 'Ounces',
    Allergens: 'Nuts',
    ProductImageFileSystemIds: [5, 6],
    LabelImageFileSystemIds: null,
    Description: 'New',
  });
});
