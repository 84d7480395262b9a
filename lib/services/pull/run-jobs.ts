import { ApiError } from '../../data/metrc/api-error';
import type { FeedDefinition } from '../../domain/feeds/define-feed';
import { cursorOf } from './cursor';
import { JobQueue } from './job-queue';
import type { Job, Running } from './pull-parts';

/** Jobs beside those that read: they wait for what they read to be stored. */
const storing = 2;

/**
 * Reads all jobs to their end, several at a time, and those that come of them.
 * @throws the first failure, once everything under way has ended: a run that is over may have nothing that still reads
 */
export async function runJobs(running: Running, jobs: readonly Job[]): Promise<void> {
  const { progress } = running;
  const queue = new JobQueue(jobs);
  const busy = new Set<Promise<void>>();
  let failure: unknown;

  async function stepOf(job: Job) {
    const wasOpen = job.walk.step === 'open';
    try {
      const { isOver, more = [] } = await job.step();
      if (wasOpen) queue.wasOpened(job);
      for (const other of more) queue.add(other);
      if (!isOver) queue.add(job);
    } catch (error) {
      await settled([job]);
      if (!(await isRefused(running, job.feed, error))) throw error;
      await settled(queue.drop((other) => other.feed === job.feed));
    }
  }

  for (;;) {
    const readers = running.parts.readers(running.facility);
    while (failure === undefined && !queue.isEmpty && busy.size < readers + storing) {
      const ended: Promise<void> = stepOf(queue.next(readers))
        .catch((error) => {
          failure ??= error;
        })
        .finally(() => busy.delete(ended));
      busy.add(ended);
    }
    if (!busy.size) break;
    await Promise.race(busy);
    progress.total = progress.done + queue.pagesLeft() + busy.size;
  }
  if (failure === undefined) return;
  await settled(queue.drop(() => true));
  throw failure;
}

/** Jobs that are given up store what they have read: the next run need not read it again. */
async function settled(jobs: readonly Job[]): Promise<void> {
  await Promise.allSettled(jobs.map((job) => job.settled?.()));
}

/**
 * Marks a list as not permitted and lets the others go on: a missing permission answers 401 like a wrong key does, and
 * a path that a state has not switched on answers 404.
 */
async function isRefused(running: Running, feed: FeedDefinition, error: unknown): Promise<boolean> {
  const { cache } = running.parts;
  const isNone = error instanceof ApiError && error.status === 404;
  const isForbidden = error instanceof ApiError && (error.kind === 'unauthorized' || error.kind === 'forbidden');
  if (!isNone && !isForbidden) return false;
  if (isForbidden) await running.parts.assertKeys(running.facility);
  await cache.transaction('rw', cache.walks, cache.cursors, async () => {
    const cursor = await cursorOf(running, feed);
    // Windows are planned anew; who asked for details would not ask again.
    if (feed.kind !== 'detail') await cache.walks.where('[facility+feed]').equals([running.facility, feed.id]).delete();
    const never = cursor.asOf === null ? { beganAt: null, until: null } : {};
    const readAt = running.parts.clock.now();
    await cache.cursors.put({ ...cursor, ...never, increment: null, bulk: null, readAt, permitted: false });
  });
  return true;
}
