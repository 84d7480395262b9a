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

it('sends the facts that were said, and keeps the others', () => {
  const said = { ...input, unitWeight: '5', unitWeightUnit: 'Grams', supplyDurationDays: '30' };
  const shown = { UnitWeight: 15, UnitWeightUnitOfMeasureName: 'Ounces', ServingSize: '1 piece' };
  expect(itemBody(said, imageOf('item', 'Buds', shown))).toMatchObject({
    UnitWeight: 5,
    UnitWeightUnitOfMeasure: 'Grams',
    ServingSize: '1 piece',
    SupplyDurationDays: 30,
  });
});
