import { expect, it } from 'vitest';
import type { ActionDefinition } from './define-action';
import { newKeysOf, refsOf } from './refs-of';

const action = {
  reads: () => [{ entity: 'harvest', key: '7' }],
  tags: () => [
    { list: 'package-tags', tag: 'P' },
    { list: 'plant-tags', tag: 'Q' },
  ],
} as unknown as ActionDefinition;

it('is what an action reads, and what will stand on its new tags', () => {
  expect(newKeysOf(action, {})).toEqual(['P', 'plant:Q']);
  expect(refsOf(action, {}).map(({ entity }) => entity)).toEqual(['harvest', 'package', 'plant']);
});
