import type { MissingRecord } from '../../data/cache-db';
import { highestKey, lowestKey } from '../../data/key-range';
import type { Entity, FeedDefinition } from '../../domain/feeds/define-feed';
import { say } from '../../domain/sentence';
import type { Running } from './pull-parts';
import { storeRows } from './store-rows';

/** Whole readings in a row without it, before a record is asked for by its key. */
const readingsWithout = 2;

/**
 * Counts how often records were absent, and asks Metrc by key for those absent twice. Gone is a finding, never an
 * assumption: it is said only when Metrc does not show the record that way either.
 */
export async function findGone(
  running: Running,
  entity: Entity,
  lists: readonly FeedDefinition[],
  absent: readonly string[],
): Promise<void> {
  const { cache, clock } = running.parts;
  const { facility } = running;
  const suspects = await cache.transaction('rw', cache.missing, async () => {
    const of = cache.missing
      .where('[facility+entity+key]')
      .between([facility, entity, lowestKey], [facility, entity, highestKey]);
    const before = new Map((await of.toArray()).map((row) => [row.key, row]));
    await of.delete();
    const rows = absent.map((key) => {
      const { times = 0, since = clock.now() } = before.get(key) ?? {};
      return { facility, entity, key, times: times + 1, since };
    });
    await cache.missing.bulkPut(rows);
    return rows.filter(({ times }) => times >= readingsWithout);
  });
  for (const suspect of suspects) await askFor(running, entity, lists, suspect);
}

async function askFor(
  running: Running,
  entity: Entity,
  lists: readonly FeedDefinition[],
  { key, since }: MissingRecord,
): Promise<void> {
  const { parts, facility } = running;
  const { cache } = parts;
  const feed = lists.find(({ one }) => one);
  if (!feed?.one) return;
  running.counts.requests += 1;
  const path = feed.one.replace('{key}', encodeURIComponent(key));
  const found = await parts.metrc.one(facility, path, feed.row, running.priority);
  if (found === null) {
    // Refused keys answer alike, and must not make everything look gone.
    await parts.assertKeys(facility);
    await markGone(running, entity, key, since);
  } else if (feed.kind !== 'event') {
    const list = await listOf(running, entity, lists, key);
    await storeRows(running, list ?? feed, [{ parsed: found, raw: found }], seenNow(running), async () => {});
  }
  await cache.missing.delete([facility, entity, key]);
}

function seenNow({ parts }: Running) {
  return { seenAt: parts.clock.now(), pass: 'whole' as const };
}

/** A record found by its key is still where it was last met: only its lists say otherwise. */
async function listOf(running: Running, entity: Entity, lists: readonly FeedDefinition[], key: string) {
  const { cache } = running.parts;
  if (entity !== 'package') {
    const row = await cache.records.get([running.facility, entity, key]);
    return lists.find(({ id }) => id === row?.feed);
  }
  const row = await cache.packages.get([running.facility, key]);
  return lists.find(({ path }) => path.endsWith(`/${row?.list}`));
}

/** @param since when it was first missed: tells one disappearance from the next */
async function markGone(running: Running, entity: Entity, key: string, since: number): Promise<void> {
  const { cache, ops, clock, changed } = running.parts;
  const { facility } = running;
  const isPackage = entity === 'package';
  const name = isPackage ? key : ((await cache.records.get([facility, entity, key]))?.name ?? key);
  const id = `${facility}|${entity}|${key}|gone|${since}`;
  await ops.transaction('rw', ops.activity, async () => {
    if (await ops.activity.where('id').equals(id).first()) return;
    await ops.activity.add({
      id,
      facility,
      record: name,
      at: clock.now(),
      kind: 'changed-in-metrc',
      who: 'Metrc',
      what: say('activity_gone_from_metrc'),
      before: null,
      after: null,
      actionId: null,
    });
  });
  if (isPackage) {
    await cache.packages.update([facility, key], { list: 'gone' });
    changed(facility, [key]);
  } else await cache.records.update([facility, entity, key], { feed: 'gone' });
}
