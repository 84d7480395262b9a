import { expect, it } from 'vitest';
import { imageOf, seenOf, worldOf } from '@/lib/testing/action-world';
import type { Subject } from '../records';
import { findsBatch, newBatchEffects, newBatchImage, newBatchProblems } from './new-batch';

const input = { batchName: 'B1', batchType: 'Clone', count: '5', strain: 'Kush', location: 'Room A', sublocation: '' };

it('is refused where the name is there already', () => {
  expect(newBatchProblems(input, worldOf<Subject | null>(null))).toEqual([]);
  const world = worldOf<Subject | null>(null, { named: [imageOf('plant-batch', 'B1')] });
  expect(newBatchProblems(input, world)).toMatchObject([{ field: 'batchName' }]);
});

it('is known before Metrc has it, and found by its name', () => {
  expect(newBatchImage(input)).toMatchObject({ name: 'B1', key: '', fields: { UntrackedCount: 5 } });
  expect(findsBatch('B1')).toEqual({ entity: 'plant-batch', feed: 'plant-batches', name: 'B1' });
});

it('is seen once, twice, never, or as something else', () => {
  const kush = imageOf('plant-batch', 'B1', { StrainName: 'Kush' });
  const seen = (named: Subject[]) => newBatchEffects(input, seenOf<Subject | null>(null, { named }));
  expect([seen([]), seen([kush]), seen([kush, kush])]).toEqual([0, 1, 2]);
  expect(seen([imageOf('plant-batch', 'B1', { StrainName: 'Haze' })])).toBe('unclear');
});
