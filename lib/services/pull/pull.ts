import { ApiError } from '../../data/metrc/api-error';
import type { FacilityKey } from '../../domain/facility';
import type { FeedDefinition } from '../../domain/feeds/define-feed';
import type { RunRecord } from '../../domain/records';
import { say } from '../../domain/sentence';
import type { Walk } from '../../domain/walk';
import { classifyChanges } from '../external-changes';
import { cursorOf, finishWalk, planPass, serverNow } from './plan-pass';
import type { PullParts, PullProgress, Running } from './pull-parts';
import { readHours } from './read-hours';
import { readWhole } from './read-whole';
import { failureSentence, isPassing } from './run-sentence';
import { walkWindow } from './walk-window';

/** Windows read side by side; the limiter decides how many requests that becomes. */
const walkers = 8;

/** Reads everything of one facility that changed, or, the first time, everything. */
export interface Pull {
  /**
   * Starts a run, or joins the one that is going. Never throws: a run that fails ends as `failed` with its sentence,
   * keeps what it stored, and the next run goes on there.
   */
  run(facility: FacilityKey, trigger: RunRecord['trigger']): Promise<RunRecord>;
  /** How far the running pull of a facility is; null when none is going. */
  progress(facility: FacilityKey): PullProgress | null;
}

/** Makes the pull. One run at a time per facility in this worker; the caller holds the Web Lock across workers. */
export function createPull(parts: PullParts): Pull {
  const going = new Map<FacilityKey, { running: Running; ended: Promise<RunRecord> }>();
  return {
    progress: (facility) => going.get(facility)?.running.progress ?? null,
    run(facility, trigger) {
      const joined = going.get(facility);
      if (joined) return joined.ended;
      const running: Running = {
        parts,
        facility,
        counts: { requests: 0, rows: 0, changed: 0, unfit: 0, faults: 0 },
        progress: { done: 0, total: 0 },
      };
      const ended = recorded(running, trigger).finally(() => going.delete(facility));
      going.set(facility, { running, ended });
      return ended;
    },
  };
}

/** Keeps the run's row true from its first moment to its last. */
async function recorded(running: Running, trigger: RunRecord['trigger']): Promise<RunRecord> {
  const { parts, facility, counts } = running;
  const startedAt = parts.clock.now();
  const row: RunRecord = {
    id: `${facility}|${startedAt}`,
    facility,
    trigger,
    startedAt,
    endedAt: null,
    state: 'running',
    requests: 0,
    rows: 0,
    changed: 0,
    faults: 0,
    goesOn: true,
    sentence: say('run_running'),
  };
  await parts.cache.runs.put(row);
  try {
    await readEverything(running);
    const sentence = counts.unfit
      ? say('run_done_unfit', String(counts.rows), String(counts.unfit))
      : say((await isFirst(running, startedAt)) ? 'run_done_first' : 'run_done', String(counts.changed));
    Object.assign(row, { state: 'done', goesOn: false, sentence });
  } catch (error) {
    Object.assign(row, { state: 'failed', goesOn: isPassing(error), sentence: failureSentence(error) });
  }
  Object.assign(row, counts, { endedAt: parts.clock.now() });
  // A full disk refuses this row too; what the run came to must still reach its caller.
  await parts.cache.runs.put(row).catch(() => {});
  return row;
}

/** True while no earlier run of this facility came to its end. */
async function isFirst({ parts, facility }: Running, startedAt: number): Promise<boolean> {
  const earlier = parts.cache.runs.where('[facility+startedAt]').between([facility, 0], [facility, startedAt]);
  return !(await earlier.filter(({ state }) => state === 'done').first());
}

async function readEverything(running: Running): Promise<void> {
  const { parts, facility } = running;
  const end = await serverNow(parts, facility);
  await parts.report(facility, running.progress);
  const windowed = parts.feeds.filter((feed) => feed.windowed && feed.kind !== 'event');
  await allEnded([
    ...parts.feeds
      .filter((feed) => !feed.windowed)
      .map((feed) => permitted(running, feed, () => readWhole(running, feed, end))),
    walkFeeds(running, windowed, end),
  ]);
  const unclosed = await feedsWithoutAsOf(running, windowed);
  // The closing pass: what changed while a first pull was reading.
  if (unclosed.length) await walkFeeds(running, unclosed, await serverNow(parts, facility));
  // Adjustments last, so that they are known at least as far as the packages they explain.
  const events = parts.feeds.filter((feed) => feed.kind === 'event');
  const eventEnd = await serverNow(parts, facility);
  for (const feed of events) {
    const isRead = await permitted(running, feed, () =>
      readHours(running, feed as FeedDefinition & { kind: 'event' }, eventEnd),
    );
    // Without the list of adjustments nothing can be called movement: changes stay unclassified.
    if (!isRead) return;
  }
  const tags = await classifyChanges(parts, facility, { now: parts.clock.now(), readUntil: eventEnd });
  if (tags.length) parts.changed(facility, tags);
}

/** Waits for all, failed or not: a run that ended may have nothing left that still reads. @throws the first failure */
async function allEnded(work: readonly Promise<unknown>[]): Promise<void> {
  const ended = await Promise.allSettled(work);
  for (const each of ended) if (each.status === 'rejected') throw each.reason;
}

async function feedsWithoutAsOf(running: Running, feeds: readonly FeedDefinition[]): Promise<FeedDefinition[]> {
  const cursors = await Promise.all(feeds.map((feed) => cursorOf(running, feed)));
  return feeds.filter((_, i) => cursors[i]?.asOf === null && cursors[i]?.permitted);
}

/** Newest windows first over all lists, several at a time, until none is left. */
async function walkFeeds(running: Running, feeds: readonly FeedDefinition[], end: number): Promise<void> {
  const planned = await Promise.all(feeds.map((feed) => planPass(running, feed, end)));
  const left: Walk[] = planned.flat();
  running.progress.total += left.reduce((pages, walk) => pages + Math.max(1, walk.nextPage), 0);
  const byId = new Map(feeds.map((feed) => [feed.id, feed]));
  let busy = 0;
  let failure: unknown;
  await new Promise<void>((done) => {
    const fill = () => {
      while (busy < walkers && left.length && failure === undefined) {
        const walk = takeNewest(left);
        const feed = walk && byId.get(walk.feed);
        if (!walk || !feed) continue;
        busy += 1;
        permitted(running, feed, async () => {
          left.push(...(await walkWindow(running, feed, walk, (read) => finishWalk(running, feed, read))));
        })
          .then((allowed) => {
            if (!allowed) left.splice(0, left.length, ...left.filter((other) => other.feed !== feed.id));
          })
          .catch((error) => {
            failure ??= error;
          })
          .finally(() => {
            busy -= 1;
            fill();
          });
      }
      if (busy === 0 && (left.length === 0 || failure !== undefined)) done();
    };
    fill();
  });
  if (failure !== undefined) throw failure;
}

function takeNewest(walks: Walk[]): Walk | undefined {
  let newest = 0;
  walks.forEach((walk, i) => {
    if (walk.end > (walks[newest]?.end ?? 0)) newest = i;
  });
  return walks.splice(newest, 1)[0];
}

/**
 * Reads a list, or marks it as not permitted and lets the others go on: a missing permission answers 401 like a wrong
 * key does.
 */
async function permitted(running: Running, feed: FeedDefinition, read: () => Promise<void>): Promise<boolean> {
  const { cache } = running.parts;
  try {
    await read();
    return true;
  } catch (error) {
    if (!(error instanceof ApiError) || (error.kind !== 'unauthorized' && error.kind !== 'forbidden')) throw error;
    await running.parts.assertKeys(running.facility);
    await cache.transaction('rw', cache.walks, cache.cursors, async () => {
      const cursor = await cursorOf(running, feed);
      await cache.walks.where('[facility+feed]').equals([running.facility, feed.id]).delete();
      await cache.cursors.put({ ...cursor, permitted: false, beganAt: cursor.asOf === null ? null : cursor.beganAt });
    });
    return false;
  }
}
