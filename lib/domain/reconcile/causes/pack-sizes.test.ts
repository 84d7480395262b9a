import { expect, test } from 'vitest';
import { packSizesOf } from './pack-sizes';

test('pack sizes are what the item says, each once', () => {
  expect(packSizesOf({ Item: { Name: 'Gummies 10pk', UnitQuantity: 10, UnitWeight: 3.5 } })).toEqual(['10', '3.5']);
  expect(packSizesOf({ Item: { Name: 'Pre-roll 5-Pack', UnitQuantity: null } })).toEqual(['5']);
});

test('without such words there are none', () => {
  expect(packSizesOf({ Item: { Name: 'Packwoods 2026', UnitWeight: 1 } })).toEqual([]);
  expect(packSizesOf(null)).toEqual([]);
});
