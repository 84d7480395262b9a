import { describe, expect, it } from 'vitest';
import { worldOf } from '@/lib/testing/action-world';
import { choiceProblem, dayProblem, reasonProblems } from './problems';

const world = worldOf(null);

describe('a choice', () => {
  it('is refused only by a list that was read', () => {
    expect(choiceProblem('item', 'Cake', [])).toEqual([]);
    expect(choiceProblem('item', 'Cake', [{ value: 'Pie' }])).toHaveLength(1);
    expect(choiceProblem('item', 'Pie', [{ value: 'Pie' }])).toEqual([]);
  });

  it('of a reason asks for a note where Metrc does', () => {
    const reasons = [{ value: 'Theft', label: 'Theft', requiresNote: true }];
    expect(reasonProblems({ reason: 'Theft', note: '' }, { ...world, choices: { reasons } })).toHaveLength(1);
    expect(reasonProblems({ reason: 'Theft', note: 'x' }, { ...world, choices: { reasons } })).toEqual([]);
  });
});

it('a day is refused from tomorrow on', () => {
  expect(dayProblem('date', '2026-11-23', world)).toEqual([]);
  expect(dayProblem('date', '2026-11-24', world)).toHaveLength(1);
});
