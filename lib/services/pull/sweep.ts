import type { CursorRow } from '../../data/cache-db';
import { highestKey, lowestKey } from '../../data/key-range';
import type { Entity, FeedDefinition } from '../../domain/feeds/define-feed';
import { dayMs } from '../../domain/walk';
import { cursorOf } from './cursor';
import { findGone } from './find-gone';
import { isSuspicious } from './forget-absent';
import type { Running } from './pull-parts';

const sweepEveryMs = 7 * dayMs;
/** Something was missing: the second look, without which nothing is said to be gone, comes sooner. */
const secondLookMs = dayMs;

/** Lists over which records of one kind wander, read by window: they are swept together. */
function listsOf(running: Running, entity: Entity): FeedDefinition[] {
  return running.feeds.filter((feed) => feed.entity === entity && feed.windowed && feed.kind !== 'event');
}

/** Lists whose whole life is to be read again, to find what left without a word. */
export async function listsToSweep(running: Running): Promise<FeedDefinition[]> {
  const due: FeedDefinition[] = [];
  for (const entity of new Set(running.feeds.map((feed) => feed.entity))) {
    const lists = listsOf(running, entity);
    const cursors = (await Promise.all(lists.map((feed) => cursorOf(running, feed)))).filter((c) => c.permitted);
    const isComplete = cursors.length > 0 && cursors.every(({ asOf }) => asOf !== null);
    if (!isComplete) continue;
    // One of them may have been refused, or the worker have died: the others are not read once more for that.
    const isBegun = cursors.some(({ bulk, toSettle }) => bulk?.pass === 'sweep' || toSettle !== null);
    if (!isBegun && !(await isDue(running, entity, cursors))) continue;
    const left = new Set(cursors.filter(({ toSettle }) => toSettle === null).map(({ feed }) => feed));
    due.push(...lists.filter(({ id }) => left.has(id)));
  }
  return due;
}

async function isDue(running: Running, entity: Entity, cursors: readonly CursorRow[]): Promise<boolean> {
  const { cache, clock } = running.parts;
  const missing = await cache.missing
    .where('[facility+entity+key]')
    .between([running.facility, entity, lowestKey], [running.facility, entity, highestKey])
    .count();
  const wait = missing ? secondLookMs : sweepEveryMs;
  return cursors.every(({ sweptAt }) => age(clock.now(), sweptAt) >= wait);
}

// A clock set back must not put the sweep off for ever.
function age(now: number, at: number | null): number {
  return at === null ? Number.POSITIVE_INFINITY : Math.abs(now - at);
}

/** Draws the findings of sweeps that are over, once the lists are also read up to now. */
export async function settleSweeps(running: Running): Promise<void> {
  for (const entity of new Set(running.feeds.map((feed) => feed.entity))) {
    const lists = listsOf(running, entity);
    const cursors = (await Promise.all(lists.map((feed) => cursorOf(running, feed)))).filter((c) => c.permitted);
    const began = cursors.map(({ toSettle }) => toSettle);
    if (!cursors.length || began.some((at) => at === null)) continue;
    const permitted = lists.filter((feed) => cursors.some((cursor) => cursor.feed === feed.id));
    await settle(running, entity, permitted, Math.min(...(began as number[])));
  }
}

async function settle(running: Running, entity: Entity, lists: readonly FeedDefinition[], beganAt: number) {
  const { cache } = running.parts;
  const known = await knownKeys(running, entity, lists);
  const seen = new Set<string>();
  for (const feed of lists) for (const key of await seenKeys(running, feed)) seen.add(key);
  const cursors = await Promise.all(lists.map((feed) => cursorOf(running, feed)));
  const before = cursors.reduce((sum, { rows }) => sum + rows, 0);
  const isDoubtful =
    !isShortAgain(known.length, before, seen.size) &&
    isSuspicious(running, lists[0]?.id ?? entity, known.length, seen.size);
  if (!isDoubtful) {
    const absent = known.filter(({ key, pulledAt }) => !seen.has(key) && pulledAt < beganAt).map(({ key }) => key);
    await findGone(running, entity, lists, absent);
  }
  await cache.transaction('rw', cache.seen, cache.cursors, async () => {
    for (const feed of lists) {
      const met = cache.seen.where('[facility+feed+key]').between(...rangeOf(running, feed));
      const rows = await met.delete();
      const cursor = await cursorOf(running, feed);
      // What was doubted is looked at again soon.
      const sweptAt = isDoubtful ? running.parts.clock.now() - sweepEveryMs + secondLookMs : cursor.sweptAt;
      await cache.cursors.put({ ...cursor, rows, sweptAt, toSettle: null });
    }
  });
}

/** A reading that was doubted and comes out as short once more is believed: what it lacks is still asked for by key. */
function isShortAgain(known: number, before: number, read: number): boolean {
  return before > 0 && before * 2 < known && read * 2 >= before;
}

async function knownKeys(running: Running, entity: Entity, lists: readonly FeedDefinition[]) {
  const { cache } = running.parts;
  const { facility } = running;
  const found: { key: string; pulledAt: number }[] = [];
  if (entity === 'package') {
    const here = ['active', 'onhold', 'inactive', 'intransit'].map((list) => [facility, list]);
    const rows = cache.packages.where('[facility+list]').anyOf(here);
    await rows.each(({ tag, pulledAt }) => void found.push({ key: tag, pulledAt }));
    return found;
  }
  for (const feed of lists) {
    const rows = cache.records.where('[facility+feed+name]').between(...rangeOf(running, feed));
    await rows.each(({ key, pulledAt }) => void found.push({ key, pulledAt }));
  }
  return found;
}

async function seenKeys(running: Running, feed: FeedDefinition): Promise<string[]> {
  const keys = await running.parts.cache.seen
    .where('[facility+feed+key]')
    .between(...rangeOf(running, feed))
    .primaryKeys();
  return keys.map(([, , key]) => key);
}

function rangeOf(running: Running, feed: FeedDefinition): [unknown[], unknown[]] {
  return [
    [running.facility, feed.id, lowestKey],
    [running.facility, feed.id, highestKey],
  ];
}
