import Dexie from 'dexie';
import type { FacilityKey } from '../domain/facility';
import { compareInstants, instantMs } from '../domain/metrc-instant';
import { sameAmount } from '../domain/quantity';
import type { PackageView } from '../domain/records';
import type { CacheDb, PackageRow, QuantityPoint } from './cache-db';

/** A package as just read. */
export interface ReadPackage {
  view: PackageView;
  raw: unknown;
}

/** Which stored rows a read replaces: newest instant wins, at equal instants the later read. */
export async function replacedBy(
  cache: CacheDb,
  facility: FacilityKey,
  read: readonly ReadPackage[],
): Promise<{ before: PackageRow | null; after: ReadPackage }[]> {
  const stored = await cache.packages.bulkGet(read.map(({ view }) => [facility, view.tag] as [string, string]));
  return read
    .map((after, i) => ({ before: stored[i] ?? null, after }))
    .filter(({ before, after }) => !before || isNewer(before, after.view));
}

function isNewer(before: PackageRow, after: PackageView): boolean {
  const order = compareInstants(after.lastModified, before.lastModified);
  if (order !== 0) return order > 0;
  // Same instant: only a move between lists (a hold, a manifest) is news.
  return before.list !== after.list || !sameAmount(before.quantity, after.quantity);
}

/**
 * Adds packages that were never met, with their first quantity points: cheaper than asking for each before. Call inside
 * a transaction on `packages` and `points`.
 * @returns those that are stored already, untouched
 */
export async function addUnmet(
  cache: CacheDb,
  facility: FacilityKey,
  read: readonly ReadPackage[],
  at: { now: number; seenAt: number },
): Promise<ReadPackage[]> {
  const rows = read.map((one) => rowOf(facility, one, at));
  const met = await cache.packages.bulkAdd(rows).then(() => new Set<number>(), placesOfMet);
  await cache.points.bulkPut(read.filter((_, i) => !met.has(i)).map(({ view }) => point(facility, view)));
  return read.filter((_, i) => met.has(i));
}

function placesOfMet(error: unknown): Set<number> {
  if (!(error instanceof Dexie.BulkError)) throw error;
  const failures = Object.entries(error.failuresByPos);
  const other = failures.find(([, failure]) => failure.name !== 'ConstraintError');
  if (other) throw error;
  return new Set(failures.map(([place]) => Number(place)));
}

function rowOf(facility: FacilityKey, read: ReadPackage, at: { now: number; seenAt: number }): PackageRow {
  return { ...read.view, facility, pulledAt: at.now, seenAt: at.seenAt, raw: read.raw };
}

/**
 * Writes rows that {@link replacedBy} let through, with the quantity points they open. Call inside a transaction on
 * `packages` and `points`.
 * @param at.seenAt server instant of the read
 * @param at.knownUntil server instant up to which the stored rows are known to be unchanged
 */
export async function writePackages(
  cache: CacheDb,
  facility: FacilityKey,
  replaced: readonly { before: PackageRow | null; after: ReadPackage }[],
  at: { now: number; seenAt: number; knownUntil: number },
): Promise<void> {
  if (!replaced.length) return;
  await cache.packages.bulkPut(replaced.map(({ after }) => rowOf(facility, after, at)));
  await writePoints(cache, facility, replaced, at.knownUntil);
}

async function writePoints(
  cache: CacheDb,
  facility: FacilityKey,
  replaced: readonly { before: PackageRow | null; after: ReadPackage }[],
  knownUntil: number,
): Promise<void> {
  const moved = replaced.filter(
    ({ before, after }) =>
      !before || before.unit !== after.view.unit || !sameAmount(before.quantity, after.view.quantity),
  );
  const opened = moved.map(({ after }) => point(facility, after.view));
  const closing = moved.flatMap(({ before }) => (before ? [before] : []));
  const newest = await newestPoints(
    cache,
    facility,
    closing.map((row) => row.tag),
  );
  const closed = newest.map((last) => {
    const row = closing.find((candidate) => candidate.tag === last.tag);
    return { ...last, until: Math.max(last.from, knownUntil, row?.seenAt ?? 0) };
  });
  await cache.points.bulkPut([...closed, ...opened]);
}

function point(facility: FacilityKey, view: PackageView): QuantityPoint {
  const from = instantMs(view.lastModified);
  return {
    facility,
    tag: view.tag,
    from: Number.isNaN(from) ? 0 : from,
    until: null,
    quantity: view.quantity,
    unit: view.unit,
  };
}

async function newestPoints(cache: CacheDb, facility: FacilityKey, tags: string[]): Promise<QuantityPoint[]> {
  const found = await Promise.all(
    tags.map((tag) =>
      cache.points.where('[facility+tag+from]').between([facility, tag, -Infinity], [facility, tag, Infinity]).last(),
    ),
  );
  return found.filter((entry) => entry !== undefined);
}
