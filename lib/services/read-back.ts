import { z } from 'zod';
import type { CacheDb, PackageRow } from '../data/cache-db';
import { ApiError } from '../data/metrc/api-error';
import type { MetrcClient, Window } from '../data/metrc/client';
import type { ListPage } from '../data/metrc/page';
import type { OpsDb } from '../data/ops-db';
import { hostHabits } from '../data/settings';
import type { Entry, RecordRef } from '../domain/actions/define-action';
import { apiHostOf, type FacilityKey } from '../domain/facility';
import { AdjustmentEvent } from '../domain/feeds/adjustments';
import type { Entity, RecordFeed } from '../domain/feeds/define-feed';
import { listOfRecord, listsOfEntity, oneRecord } from '../domain/feeds/one-record';
import { listOfRow, PackageRow as PackageAnswer, packageView } from '../domain/feeds/package-row';
import { feeds } from '../domain/feeds/registry';
import type { PackageView, RecordImage, Subject } from '../domain/records';
import type { Clock } from '../platform/clock';
import { readInList, windowsOf, windowsSince } from './read-in-list';
import { storePackage, storeRead } from './store-read';
import { packageSubject } from './subjects';

/** Adjustments of a tag are looked for on this many pages at most: a count of a whole shop in one afternoon. */
const mostPages = 100;
/** A window ends this much ahead of the clock: Metrc's may be faster than it was when last compared. */
const aheadMs = 3_600_000;

const AnyEntry = z.looseObject({ Id: z.number().int() });

/** Single, interactive reads of Metrc. Every one lands in the mirror before its caller decides anything. */
export interface ReadBack {
  /** @returns the package as Metrc says now; null when it does not show it under this license */
  package(facility: FacilityKey, tag: string): Promise<PackageView | null>;
  /**
   * Reads one record by the tag of a package or plant, or Metrc's Id of anything else.
   * @returns null when Metrc does not show it under this license
   */
  record(facility: FacilityKey, ref: RecordRef): Promise<Subject | null>;
  /** Records of a list that carry a name and changed since an instant of Metrc's clock; null when the list is refused, or too long. */
  named(facility: FacilityKey, wanted: { feed: string; name: string }, since: number): Promise<RecordImage[] | null>;
  /** Rows of a list under one record, as they came; null when the list is refused, or too long. */
  entries(facility: FacilityKey, feed: string, parent: string): Promise<Entry[] | null>;
  /** Signed quantities of the adjustments that carry a mark; null when the list is refused, or too long to be read. */
  marked(
    facility: FacilityKey,
    tag: string,
    mark: string,
    window: { start: number; end: number },
  ): Promise<{ quantity: string }[] | null>;
}

/** Makes the reads. `changed` hears of every tag whose stored row is different now. */
export function createReadBack(parts: {
  ops: OpsDb;
  cache: CacheDb;
  metrc: MetrcClient;
  clock: Clock;
  changed(facility: FacilityKey, tags: string[]): void;
}): ReadBack {
  const { ops, cache, metrc, clock } = parts;

  async function readPackage(facility: FacilityKey, tag: string): Promise<PackageView | null> {
    const askedAt = clock.now();
    const row = await metrc.one(facility, `/packages/v2/${encodeURIComponent(tag)}`, PackageAnswer, 'interactive');
    if (!row) return null;
    const known: PackageRow | undefined = await cache.packages.get([facility, tag]);
    const view = packageView(row, listOfRow(row, known?.list ?? null));
    if (await storePackage(parts, facility, { view, raw: row }, askedAt)) parts.changed(facility, [tag]);
    return packageSubject({ ...view, raw: row });
  }

  async function readRecord(facility: FacilityKey, { entity, key }: RecordRef): Promise<RecordImage | null> {
    const one = oneRecord(entity);
    if (!one) return readListed(facility, { entity, key });
    const raw = await metrc.one(facility, one.path(key), one.feed.row, 'interactive');
    if (!raw) return null;
    const view = one.feed.toDomain(raw as never);
    const known = await cache.records.get([facility, entity as Entity, view.key]);
    const list = listOfRecord(entity, raw as Record<string, unknown>, known?.feed ?? null);
    return storeRead(parts, facility, one.feed, { ...view, raw, list });
  }

  /** A record of a kind that Metrc shows in lists only. @throws RangeError for one that was never met there */
  async function readListed(facility: FacilityKey, { entity, key }: RecordRef): Promise<RecordImage | null> {
    const known = await cache.records.get([facility, entity as Entity, key]);
    const feed = listsOfEntity(entity).find(({ id }) => id === known?.feed);
    if (!known || !feed) throw new RangeError(`Metrc shows no single ${entity}`);
    const { skewMs } = await hostHabits(ops, apiHostOf(facility));
    const windows = feed.windowed ? windowsOf(known.lastModified ?? '', clock.now() + (skewMs ?? 0)) : [null];
    const raw = await readInList((page, window) => listPage(facility, feed, page, window), feed, key, windows);
    return raw ? storeRead(parts, facility, feed, { ...feed.toDomain(raw as never), raw, list: feed.id }) : null;
  }

  /** Null where this license may not read the list. */
  async function listPage<T>(
    facility: FacilityKey,
    list: { path: string; row: z.ZodType<T> },
    pageNumber: number,
    window: Window | null,
  ) {
    try {
      return await metrc.page(facility, list.path, list.row, { pageNumber, window, priority: 'interactive' });
    } catch (error) {
      const refused =
        error instanceof ApiError && ['unauthorized', 'forbidden', 'refused', 'window-too-wide'].includes(error.kind);
      if (refused) return null;
      throw error;
    }
  }

  /** Takes a list page by page. @returns whether it was read to its end: false where it is refused, or too long */
  async function takePages<T>(
    facility: FacilityKey,
    list: { path: string; row: z.ZodType<T> },
    window: Window | null,
    take: (rows: ListPage<T>['rows']) => unknown,
  ): Promise<boolean> {
    for (let pageNumber = 1; pageNumber <= mostPages; pageNumber += 1) {
      const page = await listPage(facility, list, pageNumber, window);
      if (!page) return false;
      await take(page.rows);
      if (pageNumber >= page.totalPages) return true;
    }
    return false;
  }

  /** A record by its name, where Metrc has such a call: lists part by state and show only what changed lately. */
  async function readByName(facility: FacilityKey, feed: RecordFeed, name: string): Promise<RecordImage[]> {
    if (!feed.byName) return [];
    const path = feed.byName.replace('{name}', encodeURIComponent(name));
    const raw = await metrc.one(facility, path, feed.row, 'interactive');
    if (!raw) return [];
    const list = listOfRecord(feed.entity, raw as Record<string, unknown>, null);
    return [await storeRead(parts, facility, feed, { ...feed.toDomain(raw as never), raw, list })];
  }

  return {
    package: readPackage,
    record: (facility, ref) => (ref.entity === 'package' ? readPackage(facility, ref.key) : readRecord(facility, ref)),
    async named(facility, wanted, since) {
      const feed = feeds.find((one): one is RecordFeed => one.kind === 'record' && one.id === wanted.feed);
      if (!feed) throw new RangeError(`no list ${wanted.feed}`);
      const { skewMs } = await hostHabits(ops, apiHostOf(facility));
      const until = Math.max(clock.now() + (skewMs ?? 0), since + aheadMs) + aheadMs;
      const found = await readByName(facility, feed, wanted.name);
      const take = async (rows: ListPage<unknown>['rows']) => {
        for (const { parsed, raw } of rows) {
          const view = feed.toDomain(parsed as never);
          if (view.name.toLowerCase() !== wanted.name.toLowerCase()) continue;
          if (found.some(({ key }) => key === view.key)) continue;
          found.push(await storeRead(parts, facility, feed, { ...view, raw, list: feed.id }));
        }
      };
      for (const window of feed.windowed ? windowsSince(since, until) : [null])
        if (!(await takePages(facility, feed, window, take))) return null;
      return found;
    },
    async entries(facility, id, parent) {
      const feed = feeds.find((one) => one.kind === 'detail' && one.id === id);
      if (!feed) throw new RangeError(`no list ${id}`);
      const list = { path: feed.path.replace('{id}', encodeURIComponent(parent)), row: AnyEntry };
      const found: Entry[] = [];
      const isWhole = await takePages(facility, list, null, (rows) => found.push(...rows.map(({ parsed }) => parsed)));
      return isWhole ? found : null;
    },
    async marked(facility, tag, mark, window) {
      const found: { quantity: string }[] = [];
      const list = { path: '/packages/v2/adjustments', row: AdjustmentEvent };
      const isWhole = await takePages(facility, list, window, (rows) => {
        for (const { parsed } of rows) {
          const mine = parsed.PackageLabel.trim().toUpperCase() === tag && parsed.AdjustmentNote?.includes(`[${mark}]`);
          if (mine) found.push({ quantity: String(parsed.AdjustmentQuantity) });
        }
      });
      return isWhole ? found : null;
    },
  };
}
