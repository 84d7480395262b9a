import { ApiError } from '../../data/metrc/api-error';
import type { ListPage } from '../../data/metrc/page';
import { learnHost } from '../../data/settings';
import type { Span } from '../../domain/coverage';
import { apiHostOf } from '../../domain/facility';
import type { FeedDefinition } from '../../domain/feeds/define-feed';
import { instantMs } from '../../domain/metrc-instant';
import { mostPages, samplePages, splitByRows, splitInHalf } from '../../domain/split';
import { dayMs, newWalk, slices, type Walk } from '../../domain/walk';
import { lowerEnd } from './finish-walk';
import { overlapMs } from './plan-pass';
import type { Running } from './pull-parts';

/** Windows are narrowed down to this, and no further. */
const leastCapMs = 15 * 60_000;
/** What is open moves on while it is read: less than this is not taken off once more. */
const leastClosedMs = 60_000;

type Opened = { kind: 'opened'; totalPages: number } | { kind: 'replaced'; walks: Walk[] };
type ReadPage = (pageNumber: number) => Promise<ListPage<unknown>>;

/**
 * Page 1 of a window, and what it makes of the window: to be read as it is, or replaced by others, because it is not
 * closed yet, too wide for the host, or so long that several walkers share it.
 */
export async function openWindow(running: Running, feed: FeedDefinition, walk: Walk, read: ReadPage): Promise<Opened> {
  let first: ListPage<unknown>;
  try {
    first = await read(1);
  } catch (error) {
    if (!(error instanceof ApiError) || error.kind !== 'window-too-wide') throw error;
    return replaced(running, walk, await narrowed(running, walk, error));
  }
  const { serverNow, totalPages } = first;
  if (serverNow !== null && serverNow < walk.end) await lowerEnd(running, walk, serverNow);
  if (serverNow !== null && totalPages > 1) {
    const apart = closedApart(feed, walk, serverNow);
    if (apart) return replaced(running, walk, apart);
  }
  const readers = running.parts.readers(running.facility);
  if (totalPages <= mostPages(readers)) return { kind: 'opened', totalPages };
  const parts = await split(feed, walk, first, read, readers);
  const expected = Math.ceil(totalPages / parts.length);
  return parts.length > 1 ? replaced(running, walk, parts, expected) : { kind: 'opened', totalPages };
}

/**
 * One page is one instant's answer. Several pages of a window into which rows still come would lose others while paged:
 * its end is put into the server's past, and what long transactions may still add to is read apart from the rest. Rows
 * lost there are in the next window, which begins before it. Null for a window that may be read as it is.
 */
function closedApart(feed: FeedDefinition, { start, end }: Walk, serverNow: number): Span[] | null {
  const reached = Math.min(end, serverNow);
  const closed = serverNow - overlapMs;
  // Events are read whole, and once more if one comes meanwhile.
  const isOpenApart = feed.kind !== 'event' && closed - start >= leastClosedMs && closed < reached;
  if (isOpenApart)
    return [
      [closed, reached],
      [start, closed],
    ];
  return reached < end ? [[Math.min(start, reached - 1_000), reached]] : null;
}

/** Looks at some pages, side by side: what they hold is stored, and tells how the rows lie in time. */
async function split(
  feed: FeedDefinition,
  walk: Walk,
  first: ListPage<unknown>,
  read: ReadPage,
  readers: number,
): Promise<Span[]> {
  const whole: Span = [walk.start, walk.end];
  if (first.rows.every((row) => Number.isNaN(instantOf(feed, row.parsed)))) return splitInHalf(whole);
  const pages = await Promise.all(samplePages(first.totalPages, readers).map(read));
  const instants = [first, ...pages].flatMap((page) => page.rows.map((row) => instantOf(feed, row.parsed)));
  return splitByRows(whole, instants, first.totalPages, readers);
}

function instantOf(feed: FeedDefinition, parsed: unknown): number {
  if (feed.kind === 'event') return Number.NaN;
  return instantMs(feed.toDomain(parsed as never).lastModified ?? '');
}

/** The next width to try: a day, as documented, and less than what was just refused. */
async function narrowed(running: Running, walk: Walk, error: ApiError): Promise<Span[]> {
  const refusedMs = walk.end - walk.start;
  const windowCapMs = refusedMs > dayMs ? dayMs : Math.floor(refusedMs / 2_000) * 1_000;
  // A host that refuses even this does not mean the width.
  if (windowCapMs < leastCapMs) throw error;
  await learnHost(running.parts.ops, apiHostOf(running.facility), { windowCapMs });
  return slices([walk.start, walk.end], windowCapMs);
}

/** Puts other windows in the place of one. */
async function replaced(running: Running, walk: Walk, parts: readonly Span[], expectedPages = 0): Promise<Opened> {
  const { walks } = running.parts.cache;
  const replacing = parts.map((span) => newWalk(walk, span, expectedPages));
  const isReplaced = await running.parts.cache.transaction('rw', walks, async () => {
    // A window that was put aside meanwhile stays aside, and so do its parts.
    if (!(await walks.get(walk.id))) return false;
    await walks.delete(walk.id);
    await walks.bulkPut(replacing);
    return true;
  });
  return { kind: 'replaced', walks: isReplaced ? replacing : [] };
}
