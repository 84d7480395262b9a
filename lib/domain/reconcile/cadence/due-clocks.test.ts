import { describe, expect, test } from 'vitest';
import { differenceOf } from '../../../testing/differences';
import { isOn } from './clock-rule';
import { clockRules, rulesOf } from './clock-rules';
import { dueClocks } from './due-clocks';

const zone = 'America/Los_Angeles';
const at = Date.UTC(2026, 10, 23, 20);
const day = 86_400_000;

describe('the table', () => {
  test('has one rule of each id, and all that is known at second hand is off', () => {
    expect(new Set(clockRules.map(({ id }) => id)).size).toBe(clockRules.length);
    for (const rule of clockRules) expect(isOn(rule, undefined)).toBe(rule.standing !== 'second-hand');
  });
  test('claims a day on which a text was seen only where it was', () => {
    for (const { standing, checkedOn } of clockRules) expect(checkedOn !== '').toBe(standing === 'seen');
  });
  test('knows the states that were asked for', () => {
    expect(['ca', 'or', 'mt', 'nj', 'oh', 'mi'].map((state) => rulesOf(state).length)).toEqual([6, 1, 1, 4, 1, 1]);
  });
});

test('a rule begins only when a person switched it on, and a confirmed discrepancy began it', () => {
  const rules = rulesOf('ca');
  const confirmed = differenceOf({
    confirmed: { at, who: 'Anna', counted: { amount: '96', unit: 'Each' }, note: '' },
  });
  expect(dueClocks(rules, {}, [confirmed], zone)).toEqual([]);
  const on = { 'ca-significant': { isOn: true }, 'ca-reconcile': { isOn: true, doneAt: at } };
  expect(dueClocks(rules, on, [], zone).map(({ rule, dueAt }) => [rule.id, dueAt])).toEqual([
    ['ca-reconcile', at + 30 * day],
  ]);
  const both = dueClocks(rules, on, [confirmed, differenceOf()], zone);
  expect(both.map(({ rule, dueAt, record }) => [rule.id, dueAt, record])).toEqual([
    ['ca-significant', at + day, confirmed.record],
    ['ca-reconcile', at + 30 * day, ''],
  ]);
});

test('what was never done comes first, and a person’s own term goes before the table’s', () => {
  const own = { kind: 'every-days', days: 7 } as const;
  const choices = { 'ca-reconcile': { isOn: true, doneAt: at, due: own }, 'ca-users': { isOn: true } };
  expect(dueClocks(rulesOf('ca'), choices, [], zone).map(({ rule, dueAt }) => [rule.id, dueAt])).toEqual([
    ['ca-users', null],
    ['ca-reconcile', at + 7 * day],
  ]);
});
