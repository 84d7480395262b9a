import type { FeedDefinition } from '../../domain/feeds/define-feed';
import type { Walk } from '../../domain/walk';
import { finishWalk } from './finish-walk';
import { openWindow } from './open-window';
import type { Job, Running } from './pull-parts';
import { readFeedPage } from './read-page';
import type { ReadRow } from './read-rows';
import { createStoreLine } from './store-line';
import { storeRows } from './store-rows';

/** Rows of a transaction: enough to be fast, few enough to leave the badges their turn. */
const groupRows = 100;

/** Reads one window of a list page by page, from wherever its checkpoint stands. See {@link Walk} for the order. */
export function windowJob(running: Running, feed: FeedDefinition, from: Walk): Job {
  let walk = from;
  let group: ReadRow[] = [];
  let seenAt = Number.POSITIVE_INFINITY;

  const line = createStoreLine();
  const store = (commit: () => Promise<void>) => {
    const rows = group;
    // The oldest page of a group dates it: later would claim to have seen what was not looked at any more.
    const read = { seenAt: Math.min(seenAt, walk.end), pass: walk.pass };
    group = [];
    seenAt = Number.POSITIVE_INFINITY;
    return line.add(async () => {
      await storeRows(running, feed, rows, read, commit);
      await running.parts.report(running.facility, running.progress);
    });
  };

  /** Stores what was read last: the walk is over when this is done. */
  const storeLast = async (commit: () => Promise<void>) => {
    await store(commit);
    await line.settled();
    return { isOver: true };
  };

  const read = async (pageNumber: number) => {
    const page = await readFeedPage(running, feed, { pageNumber, window: { start: walk.start, end: walk.end } });
    group.push(...page.rows);
    seenAt = Math.min(seenAt, page.serverNow ?? walk.end);
    running.progress.done += 1;
    return page;
  };

  const checkpoint = (at: Pick<Walk, 'step' | 'nextPage' | 'totalPages'>) => {
    walk = { ...walk, ...at };
    // An update and no put: a window that was put aside meanwhile stays aside.
    return store(async () => void (await running.parts.cache.walks.update(walk.id, at)));
  };

  async function open(): ReturnType<Job['step']> {
    const opened = await openWindow(running, feed, walk, read);
    if (opened.kind === 'replaced') {
      await storeLast(async () => {});
      return { isOver: true, more: opened.walks.map((other) => windowJob(running, feed, other)) };
    }
    const { totalPages } = opened;
    if (totalPages <= 1) return storeLast(() => finishWalk(running, feed, walk));
    await checkpoint({ step: 'back', nextPage: totalPages, totalPages });
    return { isOver: false };
  }

  async function readBack(): Promise<{ isOver: boolean }> {
    const page = await read(walk.nextPage);
    // Rows have left: the pages above the new last one are gone.
    const nextPage = Math.min(walk.nextPage, Math.max(page.totalPages, 1) + 1) - 1;
    const { step, totalPages } = walk;
    if (group.length >= groupRows) await checkpoint({ step, nextPage, totalPages });
    else walk = { ...walk, nextPage };
    return { isOver: false };
  }

  async function readFirstAgain(): Promise<{ isOver: boolean }> {
    await read(1);
    return storeLast(() => finishWalk(running, feed, walk));
  }

  return {
    feed,
    get walk() {
      return walk;
    },
    step: () => (walk.step === 'open' ? open() : walk.nextPage > 1 ? readBack() : readFirstAgain()),
    settled: () => line.settled(),
  };
}
