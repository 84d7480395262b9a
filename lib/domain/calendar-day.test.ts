import { describe, expect, it } from 'vitest';
import {
  dayIn,
  isDay,
  isMoment,
  latestMomentIn,
  minutesBetween,
  momentIn,
  momentOf,
  wallClock,
  zoneOf,
} from './calendar-day';

describe('calendar days', () => {
  it("is the facility's day, not UTC's, at 17:00 Pacific", () => {
    expect(dayIn(zoneOf('ca'), Date.parse('2026-11-24T01:00:00Z'))).toBe('2026-11-23');
    expect(dayIn(zoneOf('ma'), Date.parse('2026-11-24T04:59:59Z'))).toBe('2026-11-23');
    expect(dayIn(zoneOf('ma'), Date.parse('2026-11-24T05:00:00Z'))).toBe('2026-11-24');
  });

  it('holds through both clock changes', () => {
    expect(dayIn(zoneOf('ca'), Date.parse('2026-03-08T07:59:59Z'))).toBe('2026-03-07');
    expect(dayIn(zoneOf('ca'), Date.parse('2026-03-09T06:59:59Z'))).toBe('2026-03-08');
    expect(dayIn(zoneOf('ca'), Date.parse('2026-11-02T07:59:59Z'))).toBe('2026-11-01');
  });

  it('is told with the time on the wall, through both clock changes', () => {
    const ca = zoneOf('ca');
    expect(momentIn(ca, Date.parse('2026-11-24T01:05:59Z'))).toBe('2026-11-23 17:05');
    expect(momentIn(ca, Date.parse('2026-11-23T08:00:00Z'))).toBe('2026-11-23 00:00');
    expect(momentIn(ca, Date.parse('2026-03-08T10:00:00Z'))).toBe('2026-03-08 03:00');
    expect(momentIn(ca, Date.parse('2026-11-01T09:59:00Z'))).toBe('2026-11-01 01:59');
  });

  it('has shown a whole hour by the time that it comes again, and none that is left out', () => {
    const ca = zoneOf('ca');
    const latest = (at: string) => latestMomentIn(ca, Date.parse(at));
    expect(latest('2026-11-24T01:05:00Z')).toBe('2026-11-23 17:05');
    expect(latest('2026-11-01T08:05:00Z')).toBe('2026-11-01 01:05');
    expect(latest('2026-11-01T09:05:00Z')).toBe('2026-11-01 01:59');
    expect(latest('2026-11-01T10:05:00Z')).toBe('2026-11-01 02:05');
    expect(latest('2026-03-08T10:05:00Z')).toBe('2026-03-08 03:05');
  });

  it('counts minutes over midnight', () => {
    expect(minutesBetween('2026-11-23 23:58', '2026-11-24 00:03')).toBe(5);
    expect(minutesBetween('2026-11-24 00:03', '2026-11-23 23:58')).toBe(-5);
  });

  it.each(['2026-02-30', '2026-13-01', '26-01-01', 'today', '2026-1-1'])('refuses %s', (text) =>
    expect(isDay(text)).toBe(false),
  );

  it('accepts a leap day', () => expect(isDay('2028-02-29')).toBe(true));

  it('takes a day with a time of it', () => {
    expect(isMoment('2026-11-23 17:05')).toBe(true);
    for (const text of ['2026-11-23', '2026-11-23 24:00', '2026-02-30 10:00', '2026-11-23 9:00', ''])
      expect(isMoment(text)).toBe(false);
  });

  it('writes a time as the wall clock of the facility, and reads it back', () => {
    expect(wallClock('2026-11-23 17:05')).toBe('2026-11-23T17:05:00.000');
    expect(momentOf('2016-10-04T16:44:53.000')).toBe('2016-10-04 16:44');
    expect(momentOf('0001-01-01T00:00:00.000')).toBe('');
    expect(momentOf('')).toBe('');
  });
});
