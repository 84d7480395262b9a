/**
 * Dates are the facility's calendar day. Zones by state: the one where most licensees are; a facility in the
 * other zone of its state is given that in the settings. Names are IANA's.
 */
const zones: Record<string, string> = {
  ak: 'America/Anchorage',
  al: 'America/Chicago',
  ca: 'America/Los_Angeles',
  co: 'America/Denver',
  dc: 'America/New_York',
  gu: 'Pacific/Guam',
  il: 'America/Chicago',
  ky: 'America/New_York',
  la: 'America/Chicago',
  ma: 'America/New_York',
  md: 'America/New_York',
  me: 'America/New_York',
  mi: 'America/Detroit',
  mn: 'America/Chicago',
  mo: 'America/Chicago',
  ms: 'America/Chicago',
  mt: 'America/Denver',
  nj: 'America/New_York',
  nv: 'America/Los_Angeles',
  ny: 'America/New_York',
  oh: 'America/New_York',
  ok: 'America/Chicago',
  or: 'America/Los_Angeles',
  ri: 'America/New_York',
  sd: 'America/Chicago',
  va: 'America/New_York',
  vi: 'America/St_Thomas',
  wv: 'America/New_York',
};

/**
 * Zone of a state.
 * @returns Hawaii's for a state that is not in the table. It is behind every zone where Metrc is used, so a day counted
 *   there is never ahead of the facility's own: Metrc takes a day late and refuses one to come
 */
export function zoneOf(state: string): string {
  return zones[state] ?? 'Pacific/Honolulu';
}

/** Making a format costs a hundred times what using it does, and lists ask for a day a row. */
const dayFormats = new Map<string, Intl.DateTimeFormat>();
const dayParts = { year: 'numeric', month: '2-digit', day: '2-digit' } as const;

/** The calendar day `YYYY-MM-DD` at an instant in a zone. */
export function dayIn(zone: string, at: number): string {
  const format = dayFormats.get(zone) ?? new Intl.DateTimeFormat('en-CA', { timeZone: zone, ...dayParts });
  dayFormats.set(zone, format);
  return format.format(at);
}

const timeFormats = new Map<string, Intl.DateTimeFormat>();
const timeParts = { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' } as const;

/** The wall clock at an instant in a zone, as a {@link isMoment}. */
export function momentIn(zone: string, at: number): string {
  const format = timeFormats.get(zone) ?? new Intl.DateTimeFormat('en-GB', { timeZone: zone, ...timeParts });
  timeFormats.set(zone, format);
  return `${dayIn(zone, at)} ${format.format(at)}`;
}

const hourMs = 3_600_000;

/**
 * The latest time that the wall clock of a zone has shown until an instant. While summer time ends an hour comes twice:
 * in the second one, all of the first has been.
 */
export function latestMomentIn(zone: string, at: number): string {
  const now = momentIn(zone, at);
  return momentIn(zone, at - hourMs) === now ? `${now.slice(0, 14)}59` : now;
}

/** Minutes from one {@link isMoment} to another, of one wall clock. */
export function minutesBetween(from: string, to: string): number {
  return (Date.parse(wallClockUtc(to)) - Date.parse(wallClockUtc(from))) / 60_000;
}

function wallClockUtc(moment: string): string {
  return `${wallClock(moment)}Z`;
}

/** True for a real day written `YYYY-MM-DD`. */
export function isDay(text: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false;
  const ms = Date.parse(`${text}T00:00:00Z`);
  return !Number.isNaN(ms) && new Date(ms).toISOString().startsWith(text);
}

/** True for a real day with a time of it, `YYYY-MM-DD HH:MM`. */
export function isMoment(text: string): boolean {
  return /^\S{10} ([01]\d|2[0-3]):[0-5]\d$/.test(text) && isDay(text.slice(0, 10));
}

/**
 * A {@link isMoment} as Metrc takes times of sales and of transfers: the facility's wall clock, without a zone
 * (metrc-api section 4).
 */
export function wallClock(moment: string): string {
  return `${moment.replace(' ', 'T')}:00.000`;
}

/** A time as Metrc shows it, as a {@link isMoment}; empty where there is none. */
export function momentOf(text: string): string {
  const moment = text.slice(0, 16).replace('T', ' ');
  return isMoment(moment) && !moment.startsWith('0001-') ? moment : '';
}
