import { describe, expect, it } from 'vitest';
import { choices } from '@/lib/testing/action-lines/line';
import { imageOf } from '@/lib/testing/action-world';
import { type ItemForm, itemFields, itemProblems, itemRow, itemText } from './item-fields';

const input: ItemForm = {
  newName: 'Buds',
  category: 'Buds',
  unit: 'Grams',
  strain: 'Kush',
  brand: '',
  description: '',
};
const fieldsOf = (changes: Partial<ItemForm>, world = { choices }, before?: Parameters<typeof itemProblems>[2]) =>
  itemProblems({ ...input, ...changes } as ItemForm, world, before).map(({ field }) => field);

it('is made of what Metrc lists', () => {
  expect(fieldsOf({})).toEqual([]);
  expect(fieldsOf({ category: 'Moon', unit: 'Moon', strain: 'Moon', brand: 'Moon' })).toEqual([
    'category',
    'unit',
    'strain',
    'brand',
  ]);
  expect(Object.keys(itemFields()).slice(0, 6)).toEqual(Object.keys(input));
});

it('is compared as Metrc shows it', () => {
  expect(itemText({ fields: itemRow(input) })).toMatch(/^Buds\|Buds\|Grams\|Kush\|+$/);
  expect(itemText({ fields: itemRow({ ...input, unitWeight: '3.50' }) })).toContain('|3.5|');
});

describe('a category that demands more', () => {
  const edible = { value: 'Edible', label: 'Edible', demands: ['unitWeight', 'unitWeightUnit', 'brand'] };
  const world = { choices: { ...choices, categories: [edible] } };

  it('is not taken without it', () => {
    expect(fieldsOf({ category: 'Edible' }, world)).toEqual(['unitWeight', 'unitWeightUnit', 'brand']);
    const said = { unitWeight: '5', unitWeightUnit: 'Grams', brand: 'Premium' };
    expect(fieldsOf({ category: 'Edible', ...said }, world)).toEqual([]);
  });

  it('is content with what the item has already', () => {
    const fields = { UnitWeight: 5, UnitWeightUnitOfMeasureName: 'Grams' };
    expect(fieldsOf({ category: 'Edible' }, world, imageOf('item', 'Buds', fields))).toEqual(['brand']);
  });

  it('is refused for a new item where it demands files, which Tandem does not send', () => {
    const withFiles = { choices: { ...choices, categories: [{ value: 'Edible', label: '', demandsFiles: true }] } };
    expect(fieldsOf({ category: 'Edible' }, withFiles)).toEqual(['category']);
    expect(fieldsOf({ category: 'Edible' }, withFiles, imageOf('item', 'Buds', {}))).toEqual([]);
  });
});
