import { expect, it } from 'vitest';
import { z } from 'zod';
import { defineRecipe } from './define-recipe';

it('keeps a recipe as it was declared', () => {
  const declared = {
    type: 'package.test',
    title: 'action_finish',
    entity: 'package',
    direct: false,
    input: z.object({}),
    offered: () => true,
    start: () => ({}),
    steps: () => [],
  } as const;
  expect(defineRecipe(declared)).toBe(declared);
});
