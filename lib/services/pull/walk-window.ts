import { ApiError } from '../../data/metrc/api-error';
import { learnHost } from '../../data/settings';
import { apiHostOf } from '../../domain/facility';
import type { FeedDefinition } from '../../domain/feeds/define-feed';
import { dayMs, halves, newWalk, slices, type Walk } from '../../domain/walk';
import type { Running } from './pull-parts';
import { readFeedPage } from './read-page';
import { type ReadRow, storeRows } from './store-rows';

/** A window with more pages than this is split, so that several walkers share it. */
const splitPages = 24;
/** Rows of a transaction: enough to be fast, few enough to leave the badges their turn. */
const groupRows = 200;
/** Windows are narrowed down to this, and no further. */
const leastCapMs = 15 * 60_000;

/**
 * Reads one window to its end, from wherever its checkpoint stands.
 * @returns walks that replace it, when it was split or narrowed; otherwise none
 */
export async function walkWindow(
  running: Running,
  feed: FeedDefinition,
  from: Walk,
  finish: (walk: Walk) => Promise<void>,
): Promise<Walk[]> {
  let walk = from;
  let group: ReadRow[] = [];
  let seenAt = Number.POSITIVE_INFINITY;

  const flush = async (commit: () => Promise<void>) => {
    await storeRows(running, feed, group, Math.min(seenAt, walk.end), commit);
    group = [];
    seenAt = Number.POSITIVE_INFINITY;
    await running.parts.report(running.facility, running.progress);
  };
  const checkpoint = (changes: Partial<Walk>) => {
    walk = { ...walk, ...changes };
    // An update and no put: a window that was put aside meanwhile stays aside.
    const { step, nextPage, totalPages } = walk;
    return flush(async () => void (await running.parts.cache.walks.update(walk.id, { step, nextPage, totalPages })));
  };
  const read = async (pageNumber: number) => {
    const page = await readFeedPage(running, feed, { pageNumber, window: { start: walk.start, end: walk.end } });
    group.push(...page.rows);
    // The oldest page of a group dates it: later would claim to have seen what was not looked at any more.
    seenAt = Math.min(seenAt, page.serverNow ?? walk.end);
    running.progress.done += 1;
    return page;
  };

  if (walk.step === 'open') {
    const first = await openWindow(running, walk, read);
    if (Array.isArray(first)) return replaceWalk(running, walk, first);
    walk = { ...walk, end: first.end };
    const parts = walk.pass === 'first' && first.totalPages > splitPages ? halves(walk.start, walk.end) : null;
    if (parts) {
      await flush(async () => {});
      return replaceWalk(running, walk, parts);
    }
    running.progress.total += Math.max(0, first.totalPages - 1);
    if (first.totalPages <= 1) {
      await flush(() => finish(walk));
      return [];
    }
    await checkpoint({ step: 'back', nextPage: first.totalPages, totalPages: first.totalPages });
  }

  while (walk.nextPage > 1) {
    const page = await read(walk.nextPage);
    // Rows have left: the pages above the new last one are gone.
    const next = Math.min(walk.nextPage, Math.max(page.totalPages, 1) + 1) - 1;
    if (group.length >= groupRows || next <= 1) await checkpoint({ nextPage: next });
    else walk = { ...walk, nextPage: next };
  }
  running.progress.total += 1;
  await read(1);
  await flush(() => finish(walk));
  return [];
}

/** Page 1 of a window that must lie wholly in the server's past; or narrower windows where the host caps them. */
async function openWindow(
  running: Running,
  walk: Walk,
  read: (page: number) => Promise<{ totalPages: number; serverNow: number | null }>,
): Promise<{ totalPages: number; end: number } | { start: number; end: number }[]> {
  try {
    const page = await read(1);
    if (page.serverNow !== null && page.serverNow < walk.end) {
      await lowerPendingEnd(running, walk, page.serverNow);
      // One page is one instant's answer. Several pages of a window that still grows would lose rows while paged.
      if (page.totalPages > 1) return [{ start: Math.min(walk.start, page.serverNow - 1_000), end: page.serverNow }];
    }
    return { totalPages: page.totalPages, end: walk.end };
  } catch (error) {
    if (!(error instanceof ApiError) || error.kind !== 'window-too-wide') throw error;
    const windowCapMs = narrower(walk.end - walk.start);
    // A host that refuses even this does not mean the width.
    if (windowCapMs < leastCapMs) throw error;
    await learnHost(running.parts.ops, apiHostOf(running.facility), { windowCapMs });
    return slices(walk.start, walk.end, windowCapMs);
  }
}

/** The next width to try: a day, as documented, and less than what was just refused. */
function narrower(refusedMs: number): number {
  return refusedMs > dayMs ? dayMs : Math.floor(refusedMs / 2_000) * 1_000;
}

async function lowerPendingEnd(running: Running, walk: Walk, end: number): Promise<void> {
  const { cursors } = running.parts.cache;
  await cursors
    .where('[facility+feed]')
    .equals([walk.facility, walk.feed])
    .modify((cursor) => {
      cursor.pendingEnd = Math.min(cursor.pendingEnd ?? end, end);
      if (cursor.asOf === null) cursor.beganAt = Math.min(cursor.beganAt ?? end, end);
    });
}

async function replaceWalk(running: Running, walk: Walk, parts: { start: number; end: number }[]): Promise<Walk[]> {
  const { walks } = running.parts.cache;
  const replacing = parts.map(({ start, end }) => newWalk(walk, start, end));
  const isReplaced = await running.parts.cache.transaction('rw', walks, async () => {
    // A window that was put aside meanwhile stays aside, and so do its parts.
    if (!(await walks.get(walk.id))) return false;
    await walks.delete(walk.id);
    await walks.bulkPut(replacing);
    return true;
  });
  if (!isReplaced) return [];
  running.progress.total += replacing.length;
  return replacing;
}
