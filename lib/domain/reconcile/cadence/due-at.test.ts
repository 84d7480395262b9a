import { expect, test } from 'vitest';
import { facilityMoment } from '../../proof/facility-moment';
import type { Due } from './clock-rule';
import { dueAt } from './due-at';

const zone = 'America/Los_Angeles';
/** 17:00 on the day before clocks go back. */
const since = Date.UTC(2026, 10, 1, 0);

test.each<[Due, string]>([
  [{ kind: 'hours-after', hours: 24 }, '2026-11-01 16:00'],
  [{ kind: 'days-after', days: 3 }, '2026-11-04 00:00'],
  [{ kind: 'next-day-at', hour: 8 }, '2026-11-01 08:00'],
  [{ kind: 'close-of-business' }, '2026-11-01 00:00'],
])('%j', (due, moment) => {
  expect(facilityMoment(zone, dueAt(due, since, zone))).toBe(moment);
});

test('what is noticed after closing is due by the end of the day', () => {
  const due = { kind: 'close-of-business' } as const;
  expect(facilityMoment(zone, dueAt(due, since, zone, 18))).toBe('2026-10-31 18:00');
  expect(facilityMoment(zone, dueAt(due, since, zone, 16))).toBe('2026-11-01 00:00');
});
