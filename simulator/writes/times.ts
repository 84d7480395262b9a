import { wallClock } from '../world/local-time.ts';
import { isDay } from '../world/stamp.ts';
import { text, wordsOf } from './fields.ts';
import type { WriteRow } from './row-write.ts';

/**
 * A time on the facility's own clock, without a zone: `2016-10-04T16:44:53.000`. Sales and transfers are dated so, and
 * a time with a zone is refused.
 * @param may whether it may lie ahead
 */
export function localTime(row: WriteRow, field: string, may: 'past' | 'any' = 'any'): string {
  const value = text(row, field);
  if (value === '') return '';
  const isRead = /^.{10}T([01]\d|2[0-3]):[0-5]\d:[0-5]\d(\.\d{1,7})?$/.test(value) && isDay(value.slice(0, 10));
  if (!isRead) row.complain(`${wordsOf(field)} "${value}" is not a valid local date and time.`);
  else if (may === 'past' && value > wallClock(row.facility.zone, row.world.clock.now())) {
    row.complain(`${wordsOf(field)} cannot be in the future.`);
  }
  return isRead ? value : '';
}
