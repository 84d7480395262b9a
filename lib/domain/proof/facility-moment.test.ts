import { expect, test } from 'vitest';
import { facilityMoment, startOfDay } from './facility-moment';

test('moments are told by the wall clock of the facility', () => {
  expect(facilityMoment('America/Los_Angeles', Date.UTC(2026, 10, 23, 8, 5))).toBe('2026-11-23 00:05');
  expect(facilityMoment('America/New_York', Date.UTC(2026, 6, 1, 3, 59))).toBe('2026-06-30 23:59');
});

test.each(['2026-03-08', '2026-03-09', '2026-11-01', '2026-11-02'])('a day begins at its own midnight: %s', (day) => {
  expect(facilityMoment('America/Denver', startOfDay('America/Denver', day))).toBe(`${day} 00:00`);
});
