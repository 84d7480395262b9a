import { expect, it } from 'vitest';
import { isDifference, verdictCodes } from './verdict';

it('counts as differences what two records disagree in, and nothing that waits, moves or asks', () => {
  expect(verdictCodes.filter((code) => !isDifference(code))).toEqual([
    'not-compared',
    'attention',
    'pending',
    'in-transit',
    'timing',
    'changed-in-metrc',
    'in-sync',
    'no-reading',
  ]);
});

it('names each verdict once', () => {
  expect(new Set(verdictCodes).size).toBe(verdictCodes.length);
});
