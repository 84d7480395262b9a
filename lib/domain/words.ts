import { dayIn } from './calendar-day';

/** An instant in words, in a facility's zone: `10:02 AM`, with the day before it when that is another one. */
export function clockWords(at: number, zone: string, now: number): string {
  const time = new Intl.DateTimeFormat('en-US', { timeZone: zone, hour: 'numeric', minute: '2-digit' }).format(at);
  if (dayIn(zone, at) === dayIn(zone, now)) return time;
  const day = new Intl.DateTimeFormat('en-US', { timeZone: zone, month: 'short', day: 'numeric' }).format(at);
  return `${day}, ${time}`;
}
