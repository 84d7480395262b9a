import { expect, it } from 'vitest';
import { choices } from '@/lib/testing/action-lines/line';
import { countChangeFields, countChangeProblems } from './count-change';

const input = { reason: 'Drying', note: '', date: '2026-11-23' };
const fieldsOf = (changes: object) =>
  countChangeProblems({ ...input, ...changes }, { choices, today: '2026-11-23' }).map(({ field }) => field);

it('is refused for an unknown reason, without the note it wants, and before its day', () => {
  expect(fieldsOf({})).toEqual([]);
  expect(fieldsOf({ reason: 'Bored' })).toEqual(['reason']);
  expect(fieldsOf({ reason: 'Theft' })).toEqual(['note']);
  expect(fieldsOf({ date: '2026-11-24' })).toEqual(['date']);
});

it('takes whole plants, more or fewer', () => {
  const { changeBy } = countChangeFields();
  expect([changeBy.safeParse('-3').success, changeBy.safeParse('1.5').success]).toEqual([true, false]);
});
