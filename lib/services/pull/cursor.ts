import type { CursorRow } from '../../data/cache-db';
import { hostHabits } from '../../data/settings';
import { apiHostOf } from '../../domain/facility';
import type { FeedDefinition } from '../../domain/feeds/define-feed';
import type { Running } from './pull-parts';

/** The cursor of a list, or that of a list never met. */
export async function cursorOf(running: Running, feed: FeedDefinition): Promise<CursorRow> {
  const stored = await running.parts.cache.cursors.get([running.facility, feed.id]);
  return (
    stored ?? {
      facility: running.facility,
      feed: feed.id,
      asOf: null,
      beganAt: null,
      until: null,
      increment: null,
      bulk: null,
      sweptAt: null,
      toSettle: null,
      readAt: null,
      rows: 0,
      tail: null,
      permitted: true,
    }
  );
}

/** Server time now, epoch ms, as far as its last reply told. */
export async function serverNow({ parts, facility }: Pick<Running, 'parts' | 'facility'>): Promise<number> {
  const { skewMs } = await hostHabits(parts.ops, apiHostOf(facility));
  return parts.clock.now() + (skewMs ?? 0);
}

/** Widest window that the host takes, ms. */
export async function windowCap({ parts, facility }: Running): Promise<number> {
  return (await hostHabits(parts.ops, apiHostOf(facility))).windowCapMs ?? Number.MAX_SAFE_INTEGER;
}

/** No state used Metrc before. */
const earliest = Date.UTC(2013, 0, 1);

/** Where the license's life begins, epoch ms. */
export async function lifeStart({ parts, facility }: Running): Promise<number> {
  const record = await parts.ops.facilities.get(facility);
  const day = Date.parse(`${record?.credentialedDay ?? ''}T00:00:00Z`);
  return Number.isNaN(day) ? earliest : Math.max(day, earliest);
}
