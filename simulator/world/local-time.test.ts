import { describe, expect, it } from 'vitest';
import { stampInForm, wallClock, zonedTime } from './local-time.ts';

const LOS_ANGELES = 'America/Los_Angeles';
const winter = Date.UTC(2026, 0, 10, 20, 30, 15, 250);
const summer = Date.UTC(2026, 6, 10, 20, 30, 15);

describe('local times', () => {
  it('leave the zone out for sales and name its offset for transfers', () => {
    expect(wallClock(LOS_ANGELES, winter)).toBe('2026-01-10T12:30:15.250');
    expect(zonedTime(LOS_ANGELES, winter)).toBe('2026-01-10T12:30:15-08:00');
    expect(zonedTime(LOS_ANGELES, summer)).toBe('2026-07-10T13:30:15-07:00');
  });
});

describe('stampInForm', () => {
  it('writes one instant in four ways, to the last digit', () => {
    const stamp = '2026-07-10T20:30:15.1200000+00:00';
    expect([0, 1, 2, 3].map((form) => stampInForm(stamp, form, LOS_ANGELES))).toEqual([
      stamp,
      '2026-07-10T20:30:15.12+00:00',
      '2026-07-10T20:30:15.12Z',
      '2026-07-10T13:30:15.12-07:00',
    ]);
    expect(stampInForm('2026-07-10T20:30:15.0000000+00:00', 1, LOS_ANGELES)).toBe('2026-07-10T20:30:15+00:00');
  });
});
