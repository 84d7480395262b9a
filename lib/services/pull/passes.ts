import type { FeedDefinition, RecordFeed } from '../../domain/feeds/define-feed';
import type { Walk } from '../../domain/walk';
import { classifyChanges } from '../external-changes';
import { cursorOf, serverNow } from './cursor';
import { eventJob } from './event-job';
import { planBulk, planIncrement } from './plan-pass';
import type { Job, Running } from './pull-parts';
import { readFeedPage } from './read-page';
import { runJobs } from './run-jobs';
import { listsToSweep, settleSweeps } from './sweep';
import { isDue, wholeJob } from './whole-job';
import { windowJob } from './window-job';

/** What changed since the last time, in every list that was begun; and the lists of names that are due. */
export async function readChanges(running: Running): Promise<void> {
  const { events, windowed } = kindsOf(running);
  // Before a first pull there is nothing to wait for: its own readers take the names along.
  const isBegun = (await Promise.all(windowed.map((feed) => cursorOf(running, feed)))).some(({ beganAt }) => beganAt);
  await readUpToNow(running, windowed, isBegun ? await names(running) : []);
  // Adjustments last, so that they are known at least as far as the packages they explain.
  await readUpToNow(running, events);
  await classify(running);
}

/** The run's lists up to now, those of names too although they are not due: a person wants to see them. */
export async function readLists(running: Running): Promise<void> {
  const { events, windowed, whole } = kindsOf(running);
  await readUpToNow(
    running,
    windowed,
    whole.map((feed) => wholeJob(running, feed)),
  );
  await readUpToNow(running, events);
  await classify(running);
}

/** Lists of names that are due. */
async function names(running: Running): Promise<Job[]> {
  const due: Job[] = [];
  for (const feed of kindsOf(running).whole) if (await isDue(running, feed)) due.push(wholeJob(running, feed));
  return due;
}

/** Whether there is a license's life to read: for the first time, or once more. */
export async function bulkWork(running: Running): Promise<{ first: FeedDefinition[]; sweep: FeedDefinition[] }> {
  const { events, windowed } = kindsOf(running);
  const first: FeedDefinition[] = [];
  for (const feed of [...windowed, ...events]) {
    const { asOf, bulk } = await cursorOf(running, feed);
    if (bulk?.pass === 'first' || asOf === null) first.push(feed);
  }
  return { first, sweep: await listsToSweep(running) };
}

/** Reads whole lives, newest first. What changes meanwhile is read by {@link readChanges}, before and after. */
export async function readBulk(running: Running, work: Awaited<ReturnType<typeof bulkWork>>): Promise<void> {
  const jobs: Job[] = await names(running);
  for (const feed of work.first)
    if (await mayBegin(running, feed)) jobs.push(...(await bulkJobs(running, feed, 'first')));
  for (const feed of work.sweep) jobs.push(...(await bulkJobs(running, feed, 'sweep')));
  await runJobs(running, jobs);
}

/** Ends what a bulk pass began: the lists are complete once they are also read up to now. */
export async function closeBulk(running: Running): Promise<void> {
  await readChanges(running);
  await settleSweeps(running);
}

function kindsOf(running: Running) {
  const { feeds } = running;
  return {
    events: feeds.filter((feed) => feed.kind === 'event'),
    windowed: feeds.filter((feed) => feed.windowed && feed.kind !== 'event'),
    whole: feeds.filter((feed): feed is RecordFeed => feed.kind === 'record' && !feed.windowed),
  };
}

/** A clock that was set since the last reply is wrong by this much or more. */
const clockSetMs = 5_000;

async function readUpToNow(running: Running, feeds: readonly FeedDefinition[], others: readonly Job[] = []) {
  await runJobs(running, await interrupted(running, feeds));
  const planned = await skew(running);
  await runJobs(running, [...others, ...(await increments(running, feeds))]);
  // Our clock was set back meanwhile: what was taken for now was the past.
  if ((await skew(running)) - planned >= clockSetMs) await runJobs(running, await increments(running, feeds));
}

async function skew(running: Running): Promise<number> {
  const now = running.parts.clock.now();
  return (await serverNow(running)) - now;
}

/** Increments that an earlier run left: they end where that run wanted to, and are followed by one up to now. */
async function interrupted(running: Running, feeds: readonly FeedDefinition[]): Promise<Job[]> {
  const cursors = await Promise.all(feeds.map((feed) => cursorOf(running, feed)));
  return increments(
    running,
    feeds.filter((_, i) => cursors[i]?.increment),
  );
}

async function increments(running: Running, feeds: readonly FeedDefinition[]): Promise<Job[]> {
  const planned = await Promise.all(
    feeds.map(async (feed) => (await planIncrement(running, feed)).map((walk) => jobOf(running, feed, walk))),
  );
  return planned.flat();
}

async function bulkJobs(running: Running, feed: FeedDefinition, pass: 'first' | 'sweep'): Promise<Job[]> {
  return (await planBulk(running, feed, pass)).map((walk) => jobOf(running, feed, walk));
}

function jobOf(running: Running, feed: FeedDefinition, walk: Walk): Job {
  return feed.kind === 'event' ? eventJob(running, feed, walk) : windowJob(running, feed, walk);
}

/** A list that was refused is asked for one small page before thousands of windows are planned for it again. */
async function mayBegin(running: Running, feed: FeedDefinition): Promise<boolean> {
  if ((await cursorOf(running, feed)).permitted) return true;
  const end = Math.floor((await serverNow(running)) / 1_000) * 1_000;
  let isAnswered = false;
  const probe: Job = {
    feed,
    walk: { end, step: 'open', nextPage: 1, totalPages: 0 },
    async step() {
      await readFeedPage(running, feed, { pageNumber: 1, window: { start: end - 1_000, end } });
      isAnswered = true;
      return { isOver: true };
    },
  };
  await runJobs(running, [probe]);
  return isAnswered;
}

/** Without the list of adjustments nothing can be called movement: changes stay unclassified. */
async function classify(running: Running): Promise<void> {
  const { parts, facility } = running;
  const adjustments = await parts.cache.cursors.get([facility, 'adjustments']);
  if (!adjustments?.permitted || adjustments.until === null) return;
  const at = { now: parts.clock.now(), readUntil: adjustments.until };
  const tags = await classifyChanges(parts, facility, at);
  if (tags.length) parts.changed(facility, tags);
}
