import { expect, it } from 'vitest';
import { wasteParts, wasteView } from './waste-row';

const key = (kind: string, row: object) =>
  wasteView(kind)(wasteParts.row.parse({ PlantWasteNumber: '0000003501', ...row })).key;

it('keeps two batches of one waste number apart, and plants from batches', () => {
  expect(key('plants', {})).toBe('plants|0000003501|');
  expect(key('batches', { PlantBatchId: 1 })).not.toBe(key('batches', { PlantBatchId: 2 }));
});
