import type { FacilityKey } from '../domain/facility';
import type { ListInfo } from '../domain/feeds/list-info';
import type { PackageView } from '../domain/records';
import type { CacheDb, PackageRow, RecordRow, StoredEvent } from './cache-db';
import { highestKey, lowestKey } from './key-range';

/** A row of any list, as the Records screen shows it. */
export interface ListRow {
  key: string;
  /** Key under which details of this record are kept. */
  parentKey: string;
  name: string;
  /** Client instant of the read; of an event, the server instant at which it was first seen. */
  pulledAt: number;
  raw: unknown;
}

/** Which rows of which list. */
export interface ListQuery {
  facility: FacilityKey;
  list: Pick<ListInfo, 'id' | 'kind'>;
  /** Part of a name or tag; empty for all. */
  text: string;
  limit: number;
}

/** Where the packages of a list are kept. */
const packageLists: Record<string, PackageView['list']> = {
  'packages-active': 'active',
  'packages-on-hold': 'onhold',
  'packages-in-transit': 'intransit',
  'packages-inactive': 'inactive',
};

/** Rows read at a time where no index helps: some megabytes. */
const pieceRows = 1_000;

/** How many rows of a list are kept. */
export function countRows(cache: CacheDb, facility: FacilityKey, list: ListQuery['list']): Promise<number> {
  if (list.kind === 'package') return packagesIn(cache, facility, list.id).count();
  return (list.kind === 'event' ? eventsIn : recordsIn)(cache, facility, list.id).count();
}

/** The first rows of a list by name (events: newest first) that have the text in them. Never reads more than it shows. */
export function searchList(cache: CacheDb, query: ListQuery): Promise<ListRow[]> {
  if (query.list.kind === 'package') return searchPackages(cache, query);
  return query.list.kind === 'event' ? searchEvents(cache, query) : searchRecords(cache, query);
}

/** Details kept under a record: the deliveries of a transfer, the lines of a sale. */
export async function detailsOf(
  cache: CacheDb,
  of: { facility: FacilityKey; list: Pick<ListInfo, 'id' | 'entity'>; parent: string; limit: number },
): Promise<ListRow[]> {
  const rows = await cache.records
    .where('[facility+entity+parent]')
    .equals([of.facility, of.list.entity, of.parent])
    .filter((row) => row.feed === of.list.id)
    .limit(of.limit)
    .toArray();
  return rows.map(recordRow);
}

async function searchPackages(cache: CacheDb, { facility, list, text, limit }: ListQuery): Promise<ListRow[]> {
  const rows = packagesIn(cache, facility, list.id);
  if (!text) return (await rows.limit(limit).toArray()).map(packageRow);
  // A scanned tag is one question.
  const whole = await cache.packages.get([facility, text.toUpperCase()]);
  if (whole) return whole.list === packageLists[list.id] ? [packageRow(whole)] : [];
  // Keys alone are read many times faster than rows, and they carry the tag.
  const tag = text.toUpperCase();
  const keys = (await rows.primaryKeys()).filter(([, known]) => known.includes(tag)).slice(0, limit);
  const found = (await cache.packages.bulkGet(keys)).filter((row) => row !== undefined);
  if (found.length || /^[0-9A-F]{6,}$/.test(tag)) return found.map(packageRow);
  return (await packagesByItem(cache, { facility, list, text, limit })).map(packageRow);
}

/** No index knows the item: pieces are read in one request each, which is several times faster than a cursor. */
async function packagesByItem(cache: CacheDb, { facility, list, text, limit }: ListQuery): Promise<PackageRow[]> {
  const words = text.toLowerCase();
  const found: PackageRow[] = [];
  for (let after: unknown = lowestKey; found.length < limit; ) {
    const piece = await cache.packages
      .where('[facility+tag]')
      .between([facility, after], [facility, highestKey], false)
      .limit(pieceRows)
      .toArray();
    const fits = (row: PackageRow) => row.list === packageLists[list.id] && row.item.toLowerCase().includes(words);
    found.push(...piece.filter(fits));
    if (piece.length < pieceRows) break;
    after = piece.at(-1)?.tag;
  }
  return found.slice(0, limit);
}

async function searchRecords(cache: CacheDb, { facility, list, text, limit }: ListQuery): Promise<ListRow[]> {
  if (!text) return (await recordsIn(cache, facility, list.id).limit(limit).toArray()).map(recordRow);
  const keys: [string, string, string][] = [];
  const words = text.toLowerCase();
  await recordsIn(cache, facility, list.id)
    .until(() => keys.length >= limit)
    .eachKey((key, { primaryKey }) => {
      const [, , name] = key as unknown as [string, string, string];
      if (name.toLowerCase().includes(words) && keys.length < limit) keys.push(primaryKey);
    });
  return (await cache.records.bulkGet(keys)).filter((row) => row !== undefined).map(recordRow);
}

async function searchEvents(cache: CacheDb, { facility, list, text, limit }: ListQuery): Promise<ListRow[]> {
  const words = text.toUpperCase();
  const newest = eventsIn(cache, facility, list.id).reverse();
  const rows = words ? newest.filter(({ tag }) => tag.toUpperCase().includes(words)) : newest;
  return (await rows.limit(limit).toArray()).map(eventRow);
}

function packagesIn(cache: CacheDb, facility: FacilityKey, feed: string) {
  return cache.packages.where('[facility+list]').equals([facility, packageLists[feed] ?? '']);
}

function recordsIn(cache: CacheDb, facility: FacilityKey, feed: string) {
  return cache.records.where('[facility+feed+name]').between([facility, feed, lowestKey], [facility, feed, highestKey]);
}

function eventsIn(cache: CacheDb, facility: FacilityKey, feed: string) {
  const index = '[facility+feed+window+key]';
  return cache.events.where(index).between([facility, feed, lowestKey], [facility, feed, highestKey]);
}

function packageRow(row: PackageRow): ListRow {
  return { key: row.tag, parentKey: String(row.id), name: row.tag, pulledAt: row.pulledAt, raw: row.raw };
}

function recordRow({ key, name, pulledAt, raw }: RecordRow): ListRow {
  return { key, parentKey: key, name, pulledAt, raw };
}

function eventRow({ key, window, tag, quantity, unit, reason, note, by, notAfter }: StoredEvent): ListRow {
  const raw = { Quantity: quantity, UnitOfMeasureName: unit, Reason: reason, Note: note, By: by };
  return { key: `${window}|${key}`, parentKey: '', name: tag, pulledAt: notAfter, raw };
}
