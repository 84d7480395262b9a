/**
 * Dates are the facility's calendar day. Zones by state: the one where most licensees are; a state with two zones can
 * be changed per facility. Names are IANA's.
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

/** Zone of a state. @returns New York's for a state that is not in the table: never a day ahead of the facility's own */
export function zoneOf(state: string): string {
  return zones[state] ?? 'America/New_York';
}

/** The calendar day `YYYY-MM-DD` at an instant in a zone. */
export function dayIn(zone: string, at: number): string {
  return new Intl.DateTimeFormat('en-CA', { timeZone: zone, year: 'numeric', month: '2-digit', day: '2-digit' }).format(
    at,
  );
}

/** True for a real day written `YYYY-MM-DD`. */
export function isDay(text: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false;
  const ms = Date.parse(`${text}T00:00:00Z`);
  return !Number.isNaN(ms) && new Date(ms).toISOString().startsWith(text);
}
