import { describe, expect, test } from 'vitest';
import { differenceOf } from '../../../testing/differences';
import { isOn } from './clock-rule';
import { clockRules, rulesOf } from './clock-rules';
import { dueClocks } from './due-clocks';

const zone = 'America/Los_Angeles';
const at = Date.UTC(2026, 10, 23, 20);
const day = 86_400_000;
const none = { confirmed: [], outageSince: null, waitingSince: null };

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
  expect(dueClocks(rules, {}, { ...none, confirmed: [confirmed] }, zone)).toEqual([]);
  const on = { 'ca-significant': { isOn: true }, 'ca-reconcile': { isOn: true, doneAt: at } };
  expect(dueClocks(rules, on, none, zone).map(({ rule, dueAt }) => [rule.id, dueAt])).toEqual([
    ['ca-reconcile', at + 30 * day],
  ]);
  const both = dueClocks(rules, on, { ...none, confirmed: [confirmed, differenceOf()] }, zone);
  expect(both.map(({ rule, dueAt, record }) => [rule.id, dueAt, record])).toEqual([
    ['ca-significant', at + day, confirmed.record],
    ['ca-reconcile', at + 30 * day, ''],
  ]);
});

test('what was never done comes first, and a person’s own term goes before the table’s', () => {
  const own = { kind: 'every-days', days: 7 } as const;
  const choices = { 'ca-reconcile': { isOn: true, doneAt: at, due: own }, 'ca-users': { isOn: true } };
  expect(dueClocks(rulesOf('ca'), choices, none, zone).map(({ rule, dueAt }) => [rule.id, dueAt])).toEqual([
    ['ca-users', null],
    ['ca-reconcile', at + 7 * day],
  ]);
});

test('an outage and what waits for Metrc begin duties of their own, and no others', () => {
  const on = Object.fromEntries(rulesOf('ca').map(({ id }) => [id, { isOn: true, doneAt: at + 90 * day }]));
  const began = (events: Partial<typeof none>) =>
    dueClocks(rulesOf('ca'), on, { ...none, ...events }, zone)
      .filter(({ rule }) => rule.begins !== 'round')
      .map(({ rule, dueAt }) => [rule.id, dueAt]);
  expect(began({})).toEqual([]);
  expect(began({ outageSince: at } as never)).toEqual([['ca-no-access', at + 3 * day]]);
  expect(began({ waitingSince: at } as never)).toEqual([['ca-activity', at + day]]);
});
