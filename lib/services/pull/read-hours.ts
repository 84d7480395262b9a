import type { StoredEvent } from '../../data/cache-db';
import type { FeedDefinition } from '../../domain/feeds/define-feed';
import { cursorOf, overlapMs } from './plan-pass';
import type { Running } from './pull-parts';
import { readFeedPage } from './read-page';

const hourMs = 3_600_000;
/** A first pull reads a day of events back: readings older than that are compared once they are newer. */
const firstHours = 24;

/**
 * Reads events without Id in fixed UTC hours, each replaced whole: two identical rows stay two, and a row read twice
 * stays one.
 */
export async function readHours(
  running: Running,
  feed: FeedDefinition & { kind: 'event' },
  end: number,
): Promise<void> {
  const cursor = await cursorOf(running, feed);
  const from = cursor.asOf === null ? end - firstHours * hourMs : cursor.asOf - overlapMs;
  for (let hour = Math.floor(from / hourMs) * hourMs; hour <= end; hour += hourMs) {
    // Up to the border instant itself: a window that ended a second early would lose that second's fractions.
    const windowEnd = Math.min(hour + hourMs, end);
    const rows = await readHour(running, feed, hour, windowEnd);
    const { cache } = running.parts;
    await cache.transaction('rw', cache.events, cache.cursors, async () => {
      await cache.events
        .where('[facility+feed+window+key]')
        .between([running.facility, feed.id, hour, ''], [running.facility, feed.id, hour, '\uffff'])
        .delete();
      await cache.events.bulkPut(rows);
      await cache.cursors.put({ ...cursor, asOf: windowEnd, rows: rows.length, permitted: true });
    });
    await running.parts.report(running.facility, running.progress);
  }
}

async function readHour(
  running: Running,
  feed: FeedDefinition & { kind: 'event' },
  hour: number,
  end: number,
): Promise<StoredEvent[]> {
  const rows: StoredEvent[] = [];
  const seen = new Map<string, number>();
  let pages = 1;
  for (let pageNumber = 1; pageNumber <= pages; pageNumber += 1) {
    running.progress.total += 1;
    const page = await readFeedPage(running, feed, { pageNumber, window: { start: hour, end } });
    running.progress.done += 1;
    pages = page.totalPages;
    for (const { parsed, raw } of page.rows) {
      const text = JSON.stringify(raw);
      const ordinal = seen.get(text) ?? 0;
      seen.set(text, ordinal + 1);
      rows.push({
        facility: running.facility,
        feed: feed.id,
        window: hour,
        notBefore: hour,
        notAfter: end,
        windowEnd: end,
        key: `${hour}|${text}|${ordinal}`,
        ...feed.toDomain(parsed as never),
      });
    }
  }
  return rows;
}
