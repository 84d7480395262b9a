/**
 * An instant in words, in the zone of the computer where it is read, as the rest of the screen: `10:02`, with the day
 * before it when that is another one.
 * @param zone only for tests; calendar days that go to Metrc are the facility's (`calendar-day.ts`)
 */
export function clockWords(at: number, now: number, zone?: string): string {
  const time = formatOf('time', at, zone).format(at);
  const day = formatOf('day', at, zone).format(at);
  return day === formatOf('day', now, zone).format(now) ? time : `${day}, ${time}`;
}

const shapes = {
  time: { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' },
  day: { month: 'short', day: 'numeric' },
} as const;

/** Making a format costs a hundred times what using it does, and a compare asks for one a package. */
const made = new Map<string, Intl.DateTimeFormat>();

/** A format keeps the zone in which it was made: where the computer travels on, its offset does not fit any more. */
function formatOf(shape: keyof typeof shapes, at: number, zone?: string): Intl.DateTimeFormat {
  const key = `${shape} ${zone ?? new Date(at).getTimezoneOffset()}`;
  const known = made.get(key);
  if (known) return known;
  const format = new Intl.DateTimeFormat('en-US', { ...(zone ? { timeZone: zone } : {}), ...shapes[shape] });
  made.set(key, format);
  return format;
}
