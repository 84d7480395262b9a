import { expect, it } from 'vitest';
import { choices } from '@/lib/testing/action-lines/line';
import { itemFields, itemProblems, itemRow, itemText } from './item-fields';

const input = { newName: 'Buds', category: 'Buds', unit: 'Grams', strain: 'Kush', brand: '', description: '' };
const fieldsOf = (changes: object) => itemProblems({ ...input, ...changes }, { choices }).map(({ field }) => field);

it('is made of what Metrc lists', () => {
  expect(fieldsOf({})).toEqual([]);
  expect(fieldsOf({ category: 'Moon', unit: 'Moon', strain: 'Moon', brand: 'Moon' })).toEqual([
    'category',
    'unit',
    'strain',
    'brand',
  ]);
  expect(Object.keys(itemFields())).toEqual(Object.keys(input));
});

it('is compared as Metrc shows it', () => {
  expect(itemText({ fields: itemRow(input) })).toBe('Buds|Buds|Grams|Kush||');
});
