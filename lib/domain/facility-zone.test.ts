import { expect, it } from 'vitest';
import { dayIn, zoneOf } from './calendar-day';
import { zoneNames } from './facility-zone';

const states = 'al ak ca co dc gu il ky la me md ma mi mn ms mo mt nv nj ny oh ok or ri sd vi va wv'.split(' ');

it('has the zone of every state, and of one that is not known', () => {
  for (const state of [...states, 'zz']) expect(zoneNames, state).toContain(zoneOf(state));
});

it('puts a facility of an unknown state never a day ahead of where it is', () => {
  const start = Date.parse('2026-01-01T00:30:00Z');
  for (let hour = 0; hour < 365 * 24; hour += 1) {
    const at = start + hour * 3_600_000;
    const days = zoneNames.map((zone) => dayIn(zone, at));
    expect(dayIn(zoneOf('zz'), at)).toBe(days.sort()[0]);
  }
});
