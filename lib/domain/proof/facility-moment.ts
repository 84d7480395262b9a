/** Kept: making a format costs a hundred times what using it does, and a report asks for some moments a row. */
const formats = new Map<string, Intl.DateTimeFormat>();
const parts = { year: 'numeric', month: '2-digit', day: '2-digit', hour: '2-digit', minute: '2-digit' } as const;

/** The facility's wall clock at an instant, `YYYY-MM-DD HH:MM`. @param zone IANA's name */
export function facilityMoment(zone: string, at: number): string {
  const format = formats.get(zone) ?? new Intl.DateTimeFormat('sv-SE', { timeZone: zone, hourCycle: 'h23', ...parts });
  formats.set(zone, format);
  return format.format(at).replace(',', '');
}

/**
 * The instant at which a day begins in a zone.
 * @param day `YYYY-MM-DD`
 */
export function startOfDay(zone: string, day: string): number {
  return instantIn(zone, `${day} 00:00`);
}

/** @returns ms by which the zone's wall clock is ahead of UTC */
function offsetAt(zone: string, at: number): number {
  return Date.parse(`${facilityMoment(zone, at).replace(' ', 'T')}:00Z`) - Math.floor(at / 60_000) * 60_000;
}

/**
 * The instant of a moment on the facility's wall clock. One that a clock change skips is taken an hour later.
 * @param moment `YYYY-MM-DD HH:MM`
 */
export function instantIn(zone: string, moment: string): number {
  const utc = Date.parse(`${moment.replace(' ', 'T')}:00Z`);
  // The wall clock at a guess says how far the zone is off; asked twice, for days on which clocks change.
  const first = utc - offsetAt(zone, utc);
  return utc - offsetAt(zone, first);
}
