import { dayIn } from '../../calendar-day';
import { facilityMoment, startOfDay } from '../../proof/facility-moment';
import type { Due } from './clock-rule';

const hourMs = 3_600_000;
const dayMs = 24 * hourMs;

/**
 * When something falls due.
 * @param since when it was noticed, or done last: epoch ms
 * @param zone the facility's: days are its calendar days, however long
 * @param closing hour at which the business closes, 0 to 24
 * @returns epoch ms
 */
export function dueAt(due: Due, since: number, zone: string, closing = 24): number {
  switch (due.kind) {
    case 'hours-after':
      return since + due.hours * hourMs;
    case 'days-after':
      return dayLater(since, due.days + 1, zone);
    case 'next-day-at':
      return atHour(dayLater(since, 1, zone), due.hour, zone);
    case 'close-of-business': {
      const close = closing === 24 ? dayLater(since, 1, zone) : atHour(dayLater(since, 0, zone), closing, zone);
      return close > since ? close : dayLater(since, 1, zone);
    }
    case 'every-days':
      return since + due.days * dayMs;
    default:
      return due satisfies never;
  }
}

/** The beginning of the day so many calendar days later. */
function dayLater(at: number, days: number, zone: string): number {
  const noon = Date.parse(`${dayIn(zone, at)}T12:00:00Z`) + days * dayMs;
  return startOfDay(zone, new Date(noon).toISOString().slice(0, 10));
}

/** An hour of the wall clock on the day that begins at `start`, also on days on which clocks change. */
function atHour(start: number, hour: number, zone: string): number {
  const at = start + hour * hourMs;
  const shown = Number(facilityMoment(zone, at).slice(11, 13));
  return at + (hour - shown) * hourMs;
}
