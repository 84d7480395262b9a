import { expect, it } from 'vitest';
import { suggestNames } from './suggest-names';

const known = new Map([
  ['A', { item: 'Blue Dream', place: 'Vault' }],
  ['B', { item: 'Blue Dream', place: null }],
  ['C', { item: 'Haze', place: 'Shelf' }],
]);

it('suggests what Metrc has for all tags of a name, and nothing where it has different things or none', () => {
  const names = [
    { name: 'BD', rows: 2, tags: ['A', 'B', 'unknown'] },
    { name: 'Mixed', rows: 2, tags: ['A', 'C'] },
    { name: 'New', rows: 1, tags: ['unknown'] },
  ];
  expect([...suggestNames(names, known, 'item')]).toEqual([['BD', 'Blue Dream']]);
  expect([...suggestNames(names, known, 'place')]).toEqual([['BD', 'Vault']]);
});
