import type { StoredEvent } from '../../data/cache-db';
import type { ListPage } from '../../data/metrc/page';
import type { FeedDefinition } from '../../domain/feeds/define-feed';
import type { Walk } from '../../domain/walk';
import { cursorOf } from './cursor';
import { finishWalk } from './finish-walk';
import { openWindow } from './open-window';
import type { Job, Running } from './pull-parts';
import { readFeedPage } from './read-page';

type EventFeed = FeedDefinition & { kind: 'event' };

/**
 * Reads one window of events whole, and replaces what was stored of it: rows without a key can only be told apart by
 * their text, so two identical rows stay two, and a row read twice stays one.
 */
export function eventJob(running: Running, feed: EventFeed, walk: Walk): Job {
  const job: Job = { feed, walk, step };

  async function read(pageNumber: number) {
    const page = await readFeedPage(running, feed, { pageNumber, window: { start: walk.start, end: walk.end } });
    running.progress.done += 1;
    return page;
  }

  async function step(): ReturnType<Job['step']> {
    const pages: ListPage<unknown>[] = [];
    const opened = await openWindow(running, feed, walk, async (pageNumber) => {
      const page = await read(pageNumber);
      pages.push(page);
      return page;
    });
    if (opened.kind === 'replaced') {
      return { isOver: true, more: opened.walks.map((other) => eventJob(running, feed, other)) };
    }
    const isAhead = pages.some(({ serverNow }) => serverNow !== null && serverNow < walk.end);
    if (walk.pass === 'first' && isAhead) return startOver(running, feed);
    for (let pageNumber = 2; pageNumber <= opened.totalPages; pageNumber += 1) pages.push(await read(pageNumber));
    // A row more or less while paging shifts the rest: such a reading may hold a row twice, or not at all.
    if (new Set(pages.map(({ total }) => total)).size > 1) return { isOver: false };
    await store(running, feed, walk, pages);
    return { isOver: true };
  }
  return job;
}

/** Planned by a clock that was wrong: the border to the open window would lie in the future. The next run plans anew. */
async function startOver(running: Running, feed: EventFeed): Promise<{ isOver: boolean }> {
  const { cache } = running.parts;
  await cache.transaction('rw', cache.walks, cache.cursors, async () => {
    await cache.walks.where('[facility+feed]').equals([running.facility, feed.id]).delete();
    const cursor = await cursorOf(running, feed);
    await cache.cursors.put({ ...cursor, bulk: null, increment: null, beganAt: null, until: null, tail: null });
  });
  return { isOver: true };
}

async function store(running: Running, feed: EventFeed, walk: Walk, pages: readonly ListPage<unknown>[]) {
  const { cache } = running.parts;
  const serverEnd = Math.min(walk.end, ...pages.map(({ serverNow }) => serverNow ?? walk.end));
  await cache.transaction('rw', cache.events, cache.walks, cache.cursors, async () => {
    // Windows that begin inside this one are left of a first pull that was planned otherwise, and begun anew.
    const until = Math.max(walk.start, walk.end - 1);
    const range = cache.events
      .where('[facility+feed+window+key]')
      .between([running.facility, feed.id, walk.start, ''], [running.facility, feed.id, until, '\uffff']);
    const before = new Map((await range.toArray()).map((event) => [event.key, event]));
    const cursor = await cursorOf(running, feed);
    const notBefore = before.size || cursor.tail === walk.start ? (cursor.until ?? walk.start) : walk.start;
    const rows = eventsOf(running, feed, walk, pages).map((event) => ({
      ...event,
      windowEnd: serverEnd,
      // When an event was first met is known better than by its window.
      notBefore: before.get(event.key)?.notBefore ?? Math.max(walk.start, notBefore),
      notAfter: before.get(event.key)?.notAfter ?? serverEnd,
    }));
    await range.delete();
    await cache.events.bulkPut(rows);
    // The newest window is read first: it is the open one once those before it are read, too.
    if (cursor.increment && walk.pass === 'increment' && walk.end >= cursor.increment.end) {
      const increment = { ...cursor.increment, tail: { start: walk.start, rows: rows.length } };
      await cache.cursors.put({ ...cursor, increment });
    }
    await finishWalk(running, feed, walk);
  });
  await running.parts.report(running.facility, running.progress);
}

function eventsOf(
  running: Running,
  feed: EventFeed,
  walk: Walk,
  pages: readonly ListPage<unknown>[],
): Omit<StoredEvent, 'windowEnd' | 'notBefore' | 'notAfter'>[] {
  const seen = new Map<string, number>();
  return pages
    .flatMap((page) => page.rows)
    .map(({ parsed, raw }) => {
      const text = JSON.stringify(raw);
      const ordinal = seen.get(text) ?? 0;
      seen.set(text, ordinal + 1);
      return {
        facility: running.facility,
        feed: feed.id,
        window: walk.start,
        key: `${walk.start}|${text}|${ordinal}`,
        ...feed.toDomain(parsed as never),
      };
    });
}
