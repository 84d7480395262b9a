import type { CursorRow, PassRow } from '../../data/cache-db';
import { addSpan, gapsIn, type Span } from '../../domain/coverage';
import type { FeedDefinition } from '../../domain/feeds/define-feed';
import { newWalk, type Pass, slices, type Walk } from '../../domain/walk';
import { cursorOf, lifeStart, serverNow, windowCap } from './cursor';
import type { Running } from './pull-parts';

/** Read again before the cursor: clock drift, long server transactions (metrc-api section 4 asks for 5 minutes). */
export const overlapMs = 10 * 60_000;
/**
 * How late our idea of the server's time may be: its Date header leaves out a part of a second, and the reply was on its way
 * and waited for this computer.
 */
const latenessMs = 10_000;
const hourMs = 3_600_000;
/** The open window of an event list is closed with this many rows or at this age: it is read whole at every pull. */
const tailRows = 20;
const tailMs = 23 * hourMs;

const second = (at: number, round: (n: number) => number) => round(at / 1_000) * 1_000;
const hour = (at: number) => Math.floor(at / hourMs) * hourMs;

/**
 * The windows of what changed since the cursor, up to now. An increment that was interrupted is read to its end first.
 * They end a little after now: a change made just before the press is inside, whatever the clocks say. The cursor moves to
 * the server's own date all the same.
 */
export async function planIncrement(running: Running, feed: FeedDefinition): Promise<Walk[]> {
  const end = second((await serverNow(running)) + latenessMs, Math.ceil);
  return plan(running, feed, 'increment', (cursor) => {
    if (cursor.beganAt === null) return null;
    if (cursor.increment) return { pass: cursor.increment };
    const from = second((cursor.until ?? cursor.beganAt) - overlapMs, Math.floor);
    const closes = cursor.bulk?.pass !== 'first';
    if (feed.kind === 'event') return eventIncrement(cursor, from, end, closes);
    return { pass: { start: Math.min(from, end - 1_000), end, covered: [], closes } };
  });
}

/** Events have no key: windows are replaced whole and share no instant but their border. */
function eventIncrement(cursor: CursorRow, from: number, end: number, closes: boolean): Planned {
  const tail = cursor.tail ?? hour(from);
  const pass = { start: tail, end, covered: [], closes };
  const isFull = cursor.rows > tailRows || end - tail > tailMs;
  return isFull && hour(from) > tail ? { pass, borders: [hour(from)] } : { pass };
}

/** The windows of the license's whole life: for the first time, or once more to find what left. */
export async function planBulk(running: Running, feed: FeedDefinition, kind: 'first' | 'sweep'): Promise<Walk[]> {
  const now = second((await serverNow(running)) - overlapMs, Math.floor);
  const life = await lifeStart(running);
  const startedAt = running.parts.clock.now();
  return plan(running, feed, kind, (cursor) => {
    if (cursor.bulk) return cursor.bulk.pass === kind ? { pass: cursor.bulk } : null;
    const isEvent = feed.kind === 'event';
    const end = isEvent ? hour(now - overlapMs) : now;
    const start = Math.min(isEvent ? hour(life) : life, end - 1_000);
    const pass = { start, end, covered: [], closes: false };
    cursor.bulk = { ...pass, pass: kind, startedAt };
    if (kind === 'sweep') return { pass };
    cursor.beganAt = now;
    if (isEvent) cursor.tail = end;
    return { pass };
  });
}

interface Planned {
  pass: PassRow;
  /** Instants at which the pass is cut whatever the host takes. */
  borders?: number[];
}

/** Remembers windows for every stretch of the pass that is not read and has none, in one transaction with the cursor. */
async function plan(
  running: Running,
  feed: FeedDefinition,
  kind: Pass,
  decide: (cursor: CursorRow) => Planned | null,
): Promise<Walk[]> {
  const { cache } = running.parts;
  const capMs = await windowCap(running);
  return cache.transaction('rw', cache.cursors, cache.walks, async () => {
    const cursor = await cursorOf(running, feed);
    const planned = decide(cursor);
    if (!planned) return [];
    const { pass, borders = [] } = planned;
    const all = await cache.walks.where('[facility+feed]').equals([running.facility, feed.id]).toArray();
    const left = all.filter((walk) => walk.pass === kind);
    const known = left.reduce<Span[]>((spans, walk) => addSpan(spans, [walk.start, walk.end]), pass.covered);
    const fresh = gapsIn(known, [pass.start, pass.end])
      .flatMap((gap) => cutAt(gap, borders))
      .flatMap((piece) => slices(piece, capMs))
      .map((span) => newWalk({ facility: running.facility, feed: feed.id, pass: kind }, span));
    await cache.walks.bulkPut(fresh);
    await cache.cursors.put(kind === 'increment' ? { ...cursor, increment: pass } : cursor);
    return [...left, ...fresh];
  });
}

function cutAt([start, end]: Span, borders: readonly number[]): Span[] {
  const inside = borders.filter((at) => at > start && at < end);
  const edges = [start, ...inside, end];
  return edges.slice(1).map((edge, i): Span => [edges[i] as number, edge]);
}
