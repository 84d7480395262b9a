import type { Stamp } from './types.ts';

/** By zone: how to write its offset, and the offsets found so far by the hour. */
const zones = new Map<string, { format: Intl.DateTimeFormat; offsets: Map<number, number> }>();

/** Minutes a zone is ahead of UTC at an instant; no zone turns its clock but on the hour. */
function offsetMinutes(zone: string, ms: number): number {
  let known = zones.get(zone);
  if (!known) {
    const format = new Intl.DateTimeFormat('en-US', { timeZone: zone, timeZoneName: 'longOffset' });
    known = { format, offsets: new Map() };
    zones.set(zone, known);
  }
  const hour = Math.floor(ms / 3_600_000);
  let offset = known.offsets.get(hour);
  if (offset === undefined) {
    const [, sign, hours, minutes] = /GMT([+-])(\d\d):(\d\d)/.exec(known.format.format(ms)) ?? [];
    offset = sign ? (sign === '-' ? -1 : 1) * (Number(hours) * 60 + Number(minutes)) : 0;
    known.offsets.set(hour, offset);
  }
  return offset;
}

/** The wall clock of a zone without naming it, as Metrc writes times of sales: `2016-10-04T16:44:53.000`. */
export function wallClock(zone: string, ms: number): string {
  return new Date(ms + offsetMinutes(zone, ms) * 60_000).toISOString().slice(0, -1);
}

/** A time of the zone with its offset, whole seconds, as Metrc dates transfers: `2016-10-10T08:20:45-08:00`. */
export function zonedTime(zone: string, ms: number): string {
  return `${wallClock(zone, ms).slice(0, 19)}${offsetText(zone, ms)}`;
}

/**
 * The same instant in one of the forms Metrc's examples have, to the last digit: seven digits, trailing zeros left
 * out, `Z`, or the zone's own time.
 * @param form any whole number
 */
export function stampInForm(stamp: Stamp, form: number, zone: string): string {
  const [, second = '', fraction = ''] = /^(.{19})\.(\d{7})/.exec(stamp) ?? [];
  const digits = fraction.replace(/0+$/, '');
  const short = digits === '' ? '' : `.${digits}`;
  switch (form % 4) {
    case 0:
      return stamp;
    case 1:
      return `${second}${short}+00:00`;
    case 2:
      return `${second}${short}Z`;
    default: {
      const ms = Date.parse(`${second}Z`);
      return `${wallClock(zone, ms).slice(0, 19)}${short}${offsetText(zone, ms)}`;
    }
  }
}

function offsetText(zone: string, ms: number): string {
  const offset = offsetMinutes(zone, ms);
  const two = (value: number) => String(Math.floor(value)).padStart(2, '0');
  return `${offset < 0 ? '-' : '+'}${two(Math.abs(offset) / 60)}:${two(Math.abs(offset) % 60)}`;
}
