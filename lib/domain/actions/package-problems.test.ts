import { describe, expect, it } from 'vitest';
import { viewOf } from '@/lib/testing/package-facts';
import { choiceProblem, dayProblem, packageProblems, reasonProblems } from './package-problems';

const world = { package: viewOf(), reasons: [], locations: [], items: [], today: '2026-11-23' };

describe('a package', () => {
  it('may be written to while it is active', () => {
    expect(packageProblems(world)).toEqual([]);
  });

  it('has one problem at a time, the one that ends the matter', () => {
    const record = viewOf({ list: 'intransit', onHold: true, finished: true });
    expect(packageProblems({ ...world, package: record })).toHaveLength(1);
  });
});

describe('a choice', () => {
  it('is refused only by a list that was read', () => {
    expect(choiceProblem('item', 'Cake', [])).toEqual([]);
    expect(choiceProblem('item', 'Cake', [{ value: 'Pie' }])).toHaveLength(1);
    expect(choiceProblem('item', 'Pie', [{ value: 'Pie' }])).toEqual([]);
  });

  it('of a reason asks for a note where Metrc does', () => {
    const reasons = [{ value: 'Theft', label: 'Theft', requiresNote: true }];
    expect(reasonProblems({ reason: 'Theft', note: '' }, { ...world, reasons })).toHaveLength(1);
    expect(reasonProblems({ reason: 'Theft', note: 'x' }, { ...world, reasons })).toEqual([]);
  });
});

it('a day is refused from tomorrow on', () => {
  expect(dayProblem('date', '2026-11-23', world)).toEqual([]);
  expect(dayProblem('date', '2026-11-24', world)).toHaveLength(1);
});
