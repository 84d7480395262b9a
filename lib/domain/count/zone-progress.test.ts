import { expect, it } from 'vitest';
import { zoneProgress } from './zone-progress';

it('says how far each place is, and what was counted that Metrc does not have there', () => {
  const zones = [
    { name: 'Shelf', tags: ['C'] },
    { name: 'Vault', tags: ['A', 'B'] },
  ];
  expect(zoneProgress({ zones }, new Set(['A', 'C', 'X']))).toEqual({
    zones: [
      { name: 'Shelf', expected: 1, counted: 1, left: [] },
      { name: 'Vault', expected: 2, counted: 1, left: ['B'] },
    ],
    expected: 3,
    found: 2,
    beyond: 1,
  });
});

it('of nothing is nothing', () => {
  expect(zoneProgress({ zones: [] }, new Set())).toEqual({ zones: [], expected: 0, found: 0, beyond: 0 });
});
