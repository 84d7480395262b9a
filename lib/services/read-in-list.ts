import type { Window } from '../data/metrc/client';
import type { RecordFeed } from '../domain/feeds/define-feed';
import { instantMs } from '../domain/metrc-instant';
import { dayMs } from '../domain/walk';

/** A page of a list; null where this license may not read it. */
type ReadPage = (
  pageNumber: number,
  window: Window | null,
) => Promise<{ rows: { parsed: unknown; raw: unknown }[]; totalPages: number } | null>;

/** Windows are this much wider than what they look for. */
const marginMs = 60_000;

/**
 * Where to look for a record that Metrc shows in its list only: among what changed within the last day, or else where
 * it stood when it was met last, since `LastModified` only moves forward (metrc-api section 4).
 * @param now Metrc's clock
 */
export function windowsOf(lastModified: string, now: number): Window[] {
  const end = now + 60 * marginMs;
  const known = instantMs(lastModified);
  const recent = { start: end - dayMs, end };
  return Number.isNaN(known) || known > recent.start
    ? [recent]
    : [recent, { start: known - marginMs, end: known + marginMs }];
}

/** Windows from an instant on, each as wide as Metrc takes. */
export function windowsSince(since: number, until: number): Window[] {
  const days = Math.max(1, Math.ceil((until - since) / dayMs));
  return Array.from({ length: days }, (_, n) => {
    const start = since + n * dayMs;
    return { start, end: Math.min(until, start + dayMs) };
  });
}

/**
 * Looks for one record by its key.
 * @param windows null: the list takes none and is read whole
 * @returns null when none of the windows shows it, or the list is refused
 */
export async function readInList(
  read: ReadPage,
  feed: RecordFeed,
  key: string,
  windows: readonly (Window | null)[],
): Promise<unknown> {
  for (const window of windows) {
    for (let pageNumber = 1, pages = 1; pageNumber <= pages; pageNumber += 1) {
      const page = await read(pageNumber, window);
      if (!page) return null;
      const found = page.rows.find(({ parsed }) => feed.toDomain(parsed as never).key === key);
      if (found) return found.raw;
      pages = page.totalPages;
    }
  }
  return null;
}
