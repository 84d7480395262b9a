import type { CursorRow } from '../../data/cache-db';
import { hostHabits } from '../../data/settings';
import { apiHostOf } from '../../domain/facility';
import type { FeedDefinition } from '../../domain/feeds/define-feed';
import { newWalk, slices, type Walk } from '../../domain/walk';
import type { PullParts, Running } from './pull-parts';

/** Read again before the cursor: clock drift, long server transactions (metrc-api section 4 asks for 5 minutes). */
export const overlapMs = 10 * 60_000;

/** No state used Metrc before. */
const earliest = Date.UTC(2013, 0, 1);

/**
 * Server time now, rounded up to the second that queries can say: a change made just before the press is inside.
 * The cursor moves to the server's own date all the same.
 */
export async function serverNow(parts: PullParts, facility: Running['facility']): Promise<number> {
  const { skewMs } = await hostHabits(parts.ops, apiHostOf(facility));
  return Math.ceil((parts.clock.now() + (skewMs ?? 0)) / 1_000) * 1_000;
}

/** The cursor of a list, or that of a list never met. */
export async function cursorOf(running: Running, feed: FeedDefinition): Promise<CursorRow> {
  const stored = await running.parts.cache.cursors.get([running.facility, feed.id]);
  return (
    stored ?? {
      facility: running.facility,
      feed: feed.id,
      asOf: null,
      beganAt: null,
      pendingEnd: null,
      readAt: null,
      rows: 0,
      permitted: true,
    }
  );
}

/**
 * The windows still to read of one list, planned in the transaction that remembers them.
 *
 * A first pull that was interrupted goes on with the windows it has left. An interrupted increment is planned anew:
 * it starts at the same cursor. A list whose first windows are all read, but which has no `asOf` yet, closes its first
 * pull with an increment from the instant that pull began.
 */
export async function planPass(running: Running, feed: FeedDefinition, end: number): Promise<Walk[]> {
  const { cache } = running.parts;
  const start = await lifeStart(running);
  const capMs = await windowCap(running);
  return cache.transaction('rw', cache.cursors, cache.walks, async () => {
    const cursor = await cursorOf(running, feed);
    const left = await cache.walks.where('[facility+feed]').equals([running.facility, feed.id]).toArray();
    if (left.some((walk) => walk.pass === 'first')) return left;
    const isFirst = cursor.asOf === null && cursor.beganAt === null;
    const from = isFirst ? start : Math.floor(((cursor.asOf ?? cursor.beganAt ?? end) - overlapMs) / 1_000) * 1_000;
    const pass = {
      facility: running.facility,
      feed: feed.id,
      pass: isFirst ? ('first' as const) : ('increment' as const),
    };
    const planned = slices(Math.min(from, end - 1_000), end, capMs).map((piece) =>
      newWalk(pass, piece.start, piece.end),
    );
    await cache.walks.bulkDelete(left.map((walk) => walk.id));
    await cache.walks.bulkPut(planned);
    await cache.cursors.put({ ...cursor, pendingEnd: end, beganAt: isFirst ? end : cursor.beganAt });
    return planned;
  });
}

/** Notes that a window is read to its end. Call inside the transaction that stores its last rows. */
export async function finishWalk(running: Running, feed: FeedDefinition, walk: Walk): Promise<void> {
  const { cache } = running.parts;
  // Another window of this list was refused meanwhile, and all of them were put aside: none may move the cursor.
  if (!(await cache.walks.get(walk.id))) return;
  await cache.walks.delete(walk.id);
  const left = await cache.walks.where('[facility+feed]').equals([running.facility, feed.id]).count();
  if (left > 0) return;
  const cursor = await cursorOf(running, feed);
  const asOf = walk.pass === 'increment' ? cursor.pendingEnd : null;
  await cache.cursors.put({ ...cursor, asOf: asOf ?? cursor.asOf, permitted: true });
}

async function windowCap(running: Running): Promise<number> {
  const habits = await hostHabits(running.parts.ops, apiHostOf(running.facility));
  return habits.windowCapMs ?? Number.MAX_SAFE_INTEGER;
}

async function lifeStart(running: Running): Promise<number> {
  const record = await running.parts.ops.facilities.get(running.facility);
  const day = Date.parse(`${record?.credentialedDay ?? ''}T00:00:00Z`);
  return Number.isNaN(day) ? earliest : Math.max(day, earliest);
}
