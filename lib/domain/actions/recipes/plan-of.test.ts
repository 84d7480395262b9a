import { expect, it } from 'vitest';
import { actions } from '../registry';
import { isRecipe, planOf, plans, plansFor } from './plan-of';

it('takes every action for a plan of one step, with all that its form says', () => {
  for (const action of actions) {
    const input = { some: 'thing' };
    expect(planOf(action.type).steps(input, null)).toEqual([{ type: action.type, fields: input }]);
    expect(isRecipe(action.type)).toBe(false);
  }
  expect(new Set(plans.map(({ type }) => type)).size).toBe(plans.length);
});

it('finds what can be done with many records of a kind', () => {
  expect(plansFor('package').map(({ type }) => type)).toContain('package.waste-out');
  expect(plansFor('plant').every(({ entity }) => entity === 'plant')).toBe(true);
  expect(() => planOf('package.nothing')).toThrow(RangeError);
});
