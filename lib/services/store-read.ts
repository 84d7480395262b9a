import type { CacheDb, RecordRow } from '../data/cache-db';
import { type ReadPackage, replacedBy, writePackages } from '../data/mirror';
import type { OpsDb } from '../data/ops-db';
import { replacedRecords, storeRecord } from '../data/record-table';
import { hostHabits } from '../data/settings';
import { apiHostOf, type FacilityKey } from '../domain/facility';
import type { RecordFeed, RecordView } from '../domain/feeds/define-feed';
import { imageOf } from '../domain/feeds/one-record';
import type { RecordImage } from '../domain/records';
import type { Clock } from '../platform/clock';
import { recordExternalChanges } from './external-changes';
import { recordForeignChanges } from './record-changes';

type Parts = { ops: OpsDb; cache: CacheDb; clock: Clock; changed(facility: FacilityKey, records: string[]): void };

/** Brings a package that was read by itself into the mirror. @returns whether the stored row is different now */
export async function storePackage(
  { ops, cache, clock }: Parts,
  facility: FacilityKey,
  read: ReadPackage,
  askedAt: number,
): Promise<boolean> {
  const { skewMs } = await hostHabits(ops, apiHostOf(facility));
  // Server time, like every instant of the mirror, and of the question: the answer may have taken its time.
  const at = { now: clock.now(), seenAt: askedAt + (skewMs ?? 0), knownUntil: 0 };
  await recordExternalChanges(ops, facility, await replacedBy(cache, facility, [read]), at);
  return cache.transaction('rw', cache.packages, cache.points, async () => {
    const replaced = await replacedBy(cache, facility, [read]);
    await writePackages(cache, facility, replaced, at);
    const { tag } = read.view;
    // Unchanged is news too: the old state is known to hold until now.
    if (!replaced.length) await cache.packages.update([facility, tag], { seenAt: at.seenAt, pulledAt: at.now });
    return replaced.length > 0;
  });
}

/** Brings a record of another kind into the mirror, and tells whoever shows it. */
export async function storeRead(
  { ops, cache, clock, changed }: Parts,
  facility: FacilityKey,
  feed: RecordFeed,
  read: RecordView & { raw: unknown; list: string },
): Promise<RecordImage> {
  const { raw, list, ...view } = read;
  const about = { facility, entity: feed.entity, ...view };
  const row: RecordRow = { ...about, feed: list, parent: '', pulledAt: clock.now(), raw };
  await recordForeignChanges(ops, feed, await replacedRecords(cache, [row]), clock.now());
  const isNews = await cache.transaction('rw', cache.records, () => storeRecord(cache, row));
  if (isNews) changed(facility, [view.name, ...(view.number ? [view.number] : [])]);
  return imageOf(row);
}
