import type { KnownPlant, ManifestPackage } from '../domain/count/check-outcome';
import type { FacilityKey } from '../domain/facility';
import { plainFields } from '../domain/subject';
import type { CacheDb, RecordRow } from './cache-db';
import { highestKey, lowestKey } from './key-range';
import { namedAmong, namesOf } from './record-table';

const livingFeeds = [
  'plants-vegetative',
  'plants-flowering',
  'plants-on-hold',
  'mother-plants',
  'mother-plants-on-hold',
] as const;
const overFeeds = ['plants-inactive', 'mother-plants-inactive'] as const;

/** Rows read at once: all of them are in memory until the next. */
const rowsAtOnce = 1_000;

/** Every plant that is alive by Metrc's lists, a few at a time. */
export async function* livingPlants(cache: CacheDb, facility: FacilityKey): AsyncGenerator<KnownPlant> {
  for (const feed of livingFeeds) {
    for (let after: unknown = lowestKey; ; ) {
      const range = cache.records
        .where('[facility+feed+name]')
        .between([facility, feed, after], [facility, feed, highestKey], after === lowestKey, true);
      const rows = await range.limit(rowsAtOnce).toArray();
      for (const row of rows) yield plantOf(row);
      if (rows.length < rowsAtOnce) break;
      after = rows.at(-1)?.name;
    }
  }
}

/** Plants with these tags, alive or over; tags that Metrc does not have here are left out. */
export async function plantsTagged(
  cache: CacheDb,
  facility: FacilityKey,
  tags: readonly string[],
): Promise<KnownPlant[]> {
  const plants = (await namedAmong(cache, facility, [...livingFeeds, ...overFeeds], tags)).map(plantOf);
  // A tag that was used again is the one that is alive.
  return plants.sort((a, b) => Number(b.isOver) - Number(a.isOver));
}

/** An incoming delivery, as people know it. */
export interface IncomingDelivery {
  key: string;
  manifest: string;
  shipper: string;
  packages: number;
  /** Metrc's own text; null before it was received in Metrc. */
  receivedAt: string | null;
}

/** Deliveries to this facility, those not received in Metrc first, then the newest manifest numbers. */
export async function incomingDeliveries(cache: CacheDb, facility: FacilityKey): Promise<IncomingDelivery[]> {
  const rows = await namesOf(cache, facility, 'transfers-incoming');
  const deliveries = rows.flatMap(({ key, name, raw }): IncomingDelivery[] => {
    const fields = plainFields(raw);
    if (fields.IsVoided === true) return [];
    const packages = Number(fields.DeliveryPackageCount ?? fields.PackageCount ?? 0);
    const receivedAt = fields.ReceivedDateTime ? String(fields.ReceivedDateTime) : null;
    return [{ key, manifest: name, shipper: String(fields.ShipperFacilityName ?? ''), packages, receivedAt }];
  });
  const isLater = (a: IncomingDelivery, b: IncomingDelivery) => (a.manifest < b.manifest ? 1 : -1);
  return deliveries.sort((a, b) => Number(a.receivedAt !== null) - Number(b.receivedAt !== null) || isLater(a, b));
}

/** What the manifest of a delivery lists. */
export async function manifestPackages(
  cache: CacheDb,
  facility: FacilityKey,
  delivery: string,
): Promise<ManifestPackage[]> {
  const rows = await cache.records
    .where('[facility+entity+parent]')
    .equals([facility, 'transfer-package', delivery])
    .toArray();
  return rows.map(({ name, raw }) => {
    const { ItemName = '', ShippedQuantity = 0, ShippedUnitOfMeasureName = 'Each' } = plainFields(raw);
    // Metrc's numbers come as numbers: their shortest text is what Metrc wrote.
    return {
      tag: name,
      item: String(ItemName),
      quantity: String(ShippedQuantity),
      unit: String(ShippedUnitOfMeasureName),
    };
  });
}

/** Rooms in which plants are, by name. */
export async function plantRooms(cache: CacheDb, facility: FacilityKey): Promise<string[]> {
  const rooms = new Set<string>();
  for await (const { place } of livingPlants(cache, facility)) if (place) rooms.add(place);
  return [...rooms].sort();
}

function plantOf({ name, key, feed, raw }: RecordRow): KnownPlant {
  const { StrainName, LocationName, HarvestedDate, DestroyedDate } = plainFields(raw);
  const isInactive = (overFeeds as readonly string[]).includes(feed);
  return {
    tag: name,
    key,
    strain: String(StrainName ?? ''),
    place: LocationName ? String(LocationName) : null,
    isOver: isInactive || Boolean(HarvestedDate ?? DestroyedDate),
  };
}
