import { expect, it } from 'vitest';
import { imageOf } from '@/lib/testing/action-world';
import { restoredEffects, restoreProblems } from './restored';

const [a, b] = ['1A4FF0000000001000000001', '1A4FF0000000001000000002'];
const harvested = imageOf('plant', a, { HarvestedDate: '2026-11-20' });
const back = imageOf('plant', a, {});
const both = (first: typeof back | null, second: typeof back | null) => ({
  [`plant:${a}`]: first,
  [`plant:${b}`]: second,
});

it('is seen when all plants are back, and not before', () => {
  expect(restoredEffects(`${a}\n${b}`, both(harvested, harvested))).toBe(0);
  expect(restoredEffects(`${a}\n${b}`, both(back, back))).toBe(1);
  expect(restoredEffects(`${a}\n${b}`, both(back, harvested))).toBe('unclear');
  expect(restoredEffects(`${a}\n${b}`, both(back, null))).toBe('unclear');
});

it('takes plants that are harvested, and at least one', () => {
  expect(restoreProblems(`${a}\n${b}`, both(harvested, harvested))).toEqual([]);
  expect(restoreProblems(`${a}\n${b}`, both(harvested, back))).toHaveLength(1);
  expect(restoreProblems('', {})).toHaveLength(1);
});
