import type { Clock } from './clock.ts';
import type { Day, Stamp } from './types.ts';

/**
 * A time stamp as Metrc writes it: UTC, seven fraction digits, `+00:00`.
 * @param ticks tenths of a microsecond within the millisecond, 0 to 9999
 */
export function stampOf(ms: number, ticks = 0): Stamp {
  return `${new Date(ms).toISOString().slice(0, -1)}${String(ticks).padStart(4, '0')}+00:00`;
}

/** The instant of a stamp in epoch milliseconds, its last four digits dropped. */
export function stampMs(stamp: Stamp): number {
  return Date.parse(`${stamp.slice(0, 23)}Z`);
}

/**
 * Makes stamps that are unique and only move forward, as LastModified does; they go back only when the clock
 * itself was set.
 */
export function createStamper(clock: Clock): () => Stamp {
  let lastMs = 0;
  let ticks = 0;
  let settings = clock.settings;
  return () => {
    const now = clock.now();
    if (settings !== clock.settings || now > lastMs) {
      settings = clock.settings;
      lastMs = now;
      ticks = (ticks * 7 + 1231) % 5000;
    } else if (ticks < 9999) {
      ticks += 1;
    } else {
      lastMs += 1;
      ticks = 0;
    }
    return stampOf(lastMs, ticks);
  };
}

const zones = new Map<string, { format: Intl.DateTimeFormat; days: Map<number, Day> }>();

/**
 * The calendar day of an instant in a facility's zone: `2026-11-23`. Remembered by the hour, since formatting is
 * slow and every state's day begins on the hour.
 */
export function dayIn(zone: string, ms: number): Day {
  let known = zones.get(zone);
  if (!known) {
    const format = new Intl.DateTimeFormat('en-CA', {
      timeZone: zone,
      year: 'numeric',
      month: '2-digit',
      day: '2-digit',
    });
    known = { format, days: new Map() };
    zones.set(zone, known);
  }
  const hour = Math.floor(ms / 3_600_000);
  let day = known.days.get(hour);
  if (!day) {
    day = known.format.format(ms);
    known.days.set(hour, day);
  }
  return day;
}

/** True for a date that exists, written `YYYY-MM-DD`: the only form Metrc takes in date fields. */
export function isDay(text: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false;
  const at = new Date(`${text}T00:00:00Z`);
  return !Number.isNaN(at.getTime()) && at.toISOString().startsWith(text);
}
