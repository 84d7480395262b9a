import type { CursorRow, PassRow } from '../../data/cache-db';
import { addSpan, gapsIn } from '../../domain/coverage';
import type { FeedDefinition } from '../../domain/feeds/define-feed';
import type { Walk } from '../../domain/walk';
import { cursorOf } from './cursor';
import type { Running } from './pull-parts';

/**
 * Notes that a window is read to its end. Call inside the transaction that stores its last rows. The cursor moves only
 * when the windows read form a gapless chain from the pass's start to its end.
 */
export async function finishWalk(running: Running, feed: FeedDefinition, walk: Walk): Promise<void> {
  const { cache, clock } = running.parts;
  // Another window of this list was refused meanwhile, and all of them were put aside: none may move the cursor.
  if (!(await cache.walks.get(walk.id))) return;
  await cache.walks.delete(walk.id);
  const cursor = await cursorOf(running, feed);
  const pass = walk.pass === 'increment' ? cursor.increment : cursor.bulk;
  if (!pass) return;
  pass.covered = addSpan(pass.covered, [walk.start, walk.end]);
  if (!gapsIn(pass.covered, [pass.start, pass.end]).length) completePass(cursor, walk, pass, clock.now());
  await cache.cursors.put({ ...cursor, permitted: true });
}

function completePass(cursor: CursorRow, walk: Walk, pass: PassRow, now: number): void {
  if (walk.pass === 'increment') {
    // Never back: a window that our clock put into the past says nothing against what is read already.
    cursor.until = Math.max(cursor.until ?? 0, pass.end);
    if (pass.closes) cursor.asOf = cursor.until;
    if (pass.tail) Object.assign(cursor, { tail: pass.tail.start, rows: pass.tail.rows });
    cursor.increment = null;
    return;
  }
  if (cursor.bulk?.pass === 'sweep') cursor.toSettle = cursor.bulk.startedAt;
  cursor.sweptAt = now;
  cursor.bulk = null;
}

/** The server's clock stands before the end that was asked for: later than that nothing is known. */
export async function lowerEnd(running: Running, walk: Walk, end: number): Promise<void> {
  const { cursors } = running.parts.cache;
  await cursors
    .where('[facility+feed]')
    .equals([walk.facility, walk.feed])
    .modify((cursor) => {
      const pass = walk.pass === 'increment' ? cursor.increment : cursor.bulk;
      if (pass) pass.end = Math.max(Math.min(pass.end, end), pass.start);
      if (walk.pass === 'first') cursor.beganAt = Math.min(cursor.beganAt ?? end, end);
    });
}
