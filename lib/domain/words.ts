/**
 * An instant in words, in the zone of the computer where it is read, as the rest of the screen: `10:02`, with the day
 * before it when that is another one.
 * @param zone only for tests; calendar days that go to Metrc are the facility's (`calendar-day.ts`)
 */
export function clockWords(at: number, now: number, zone?: string): string {
  const here = zone ? { timeZone: zone } : {};
  const time = new Intl.DateTimeFormat('en-US', {
    ...here,
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
  }).format(at);
  const day = new Intl.DateTimeFormat('en-US', { ...here, month: 'short', day: 'numeric' });
  return day.format(at) === day.format(now) ? time : `${day.format(at)}, ${time}`;
}
