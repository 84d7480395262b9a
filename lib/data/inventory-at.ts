import type { FacilityKey } from '../domain/facility';
import { type ItemAt, inventoryAt, type KnownPackage } from '../domain/proof/inventory-at';
import type { CacheDb, PackageRow } from './cache-db';
import { highestKey, lowestKey } from './key-range';

/** Packages read at once: the page may draw between two parts. */
const atOnce = 500;

/**
 * What a facility held in Metrc at an instant. See `inventoryAt`.
 * @param knownUntil server instant up to which Metrc is read
 */
export async function readInventory(
  cache: CacheDb,
  facility: FacilityKey,
  { at, knownUntil }: { at: number; knownUntil: number },
): Promise<ItemAt[]> {
  const known: KnownPackage[] = [];
  for (let after = ''; ; ) {
    const rows = await cache.packages
      .where('[facility+tag]')
      .between([facility, after], [facility, '\uffff'], false)
      .limit(atOnce)
      .toArray();
    const last = rows.at(-1)?.tag;
    if (!last) break;
    known.push(...(await withPoints(cache, facility, rows)));
    after = last;
  }
  return inventoryAt(known, at, knownUntil);
}

async function withPoints(cache: CacheDb, facility: FacilityKey, rows: readonly PackageRow[]): Promise<KnownPackage[]> {
  const points = await cache.points
    .where('[facility+tag+from]')
    .between([facility, rows[0]?.tag ?? '', lowestKey], [facility, rows.at(-1)?.tag ?? '', highestKey])
    .toArray();
  const byTag = new Map<string, KnownPackage['points'][number][]>();
  for (const { tag, from, until, quantity } of points)
    byTag.set(tag, [...(byTag.get(tag) ?? []), { from, until, quantity }]);
  return rows.map(({ tag, item, unit, list, lastModified, raw }) => ({
    view: { tag, item, unit, list, lastModified },
    points: byTag.get(tag) ?? [],
    cameAt: cameAt(raw),
  }));
}

function cameAt(raw: unknown): number {
  const row = raw as { ReceivedDateTime?: string | null; PackagedDate?: string | null } | null;
  return Date.parse(row?.ReceivedDateTime ?? row?.PackagedDate ?? '');
}
