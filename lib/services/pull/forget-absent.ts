import { namesOf } from '../../data/record-table';
import type { RecordFeed } from '../../domain/feeds/define-feed';
import { say } from '../../domain/sentence';
import { cursorOf } from './cursor';
import type { Running } from './pull-parts';

/** Lists shorter than this may well halve in an hour. */
const fewRows = 10;
/** Two readings of one moment are one: a press of Sync reads beside a run that is going. */
const apartMs = 10 * 60_000;

/** True, with a warning on the run, for a reading so much shorter than what is known that it proves nothing. */
export function isSuspicious(running: Running, list: string, known: number, read: number): boolean {
  if (known < fewRows || read * 2 >= known) return false;
  running.warnings.push(say('run_warning_shrunk', list, String(known), String(read)));
  return true;
}

/**
 * Forgets the names (of records with keys: their place) that two readings in a row of a whole list did not hold. Call inside the transaction that stores the
 * reading. An empty or suddenly halved reading forgets nothing.
 */
export async function forgetAbsent(running: Running, feed: RecordFeed, keys: readonly string[]): Promise<void> {
  const { cache } = running.parts;
  const { facility } = running;
  const { entity } = feed;
  const known = await namesOf(cache, facility, feed.id);
  // Against the reading before, not against what is kept: a list that stays short is short.
  const { rows } = await cursorOf(running, feed);
  if (isSuspicious(running, feed.id, rows, keys.length)) return;
  const present = new Set(keys);
  const absent = known.filter(({ key }) => !present.has(key)).map(({ key }) => [facility, entity, key] as const);
  await cache.missing.bulkDelete(keys.map((key) => [facility, entity, key]));
  const before = await cache.missing.bulkGet(absent.map((key) => [...key]));
  const since = running.parts.clock.now();
  const isApart = (at: number) => Math.abs(since - at) >= apartMs;
  const gone = absent.filter((_, i) => before[i] && isApart(before[i].since));
  // What has a key of its own may have moved to a list that is read next: its last state is needed to tell so.
  if (feed.one) await cache.records.bulkUpdate(gone.map((key) => ({ key: [...key], changes: { feed: 'gone' } })));
  else await cache.records.bulkDelete(gone.map((key) => [...key]));
  await cache.missing.bulkDelete(gone.map((key) => [...key]));
  const fresh = absent.filter((_, i) => !before[i]);
  await cache.missing.bulkPut(fresh.map(([, , key]) => ({ facility, entity, key, times: 1, since })));
}
