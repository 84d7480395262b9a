import { expect, it } from 'vitest';
import { plantParts } from './plant-row';

it('is kept by its Id, as its tag may be changed, and called by its tag', () => {
  const row = plantParts.row.parse({ Id: 24, Label: ' abcdef012345670000000024' });
  expect(plantParts.toDomain(row)).toEqual({ key: '24', name: 'ABCDEF012345670000000024', lastModified: null });
});
