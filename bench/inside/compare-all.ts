import { CacheDb, type PackageRow, type QuantityPoint } from '@/lib/data/cache-db';
import { OpsDb } from '@/lib/data/ops-db';
import { joinLayers, readLayers } from '@/lib/data/package-layers';
import { packReadings } from '@/lib/data/reading-blocks';
import type { FacilityKey } from '@/lib/domain/facility';
import { packageFeedIds } from '@/lib/domain/feeds/registry';
import type { ReadingRecord } from '@/lib/domain/records';
import { systemClock } from '@/lib/platform/clock';
import { type Compare, createCompare } from '@/lib/services/compare';
import { importReadings } from '@/lib/services/import-readings';
import { type Frame, readFrame } from '@/lib/services/package-facts';
import { compareTag } from '@/lib/services/reconcile/compare-tag';
import sample from '@/lib/testing/samples/packages-active.json';

const facility = 'ca:C11-0000511-LIC' as FacilityKey;
const [raw] = sample.Data;
const tagOf = (n: number) => `1A4FF${String(n).padStart(19, '0')}`;
const asOf = Math.floor(Date.now() / 1_000) * 1_000 - 3_600_000;
const atOnce = 2_000;
/** Packages that a compare reads and joins at once (`compare-facility.ts`). */
const partOf = 500;

/** One of every hundred differs. */
const countedOf = (n: number) => (n % 100 === 0 ? '9' : '10');

function packageOf(n: number) {
  const view = {
    tag: tagOf(n),
    id: n,
    list: 'active',
    quantity: '10',
    unit: 'Each',
    item: 'Buds',
    place: 'Vault',
  } as const;
  const rest = { note: null, onHold: false, finished: false, lastModified: '2026-01-01T00:00:00.0000000+00:00' };
  return { ...view, ...rest, facility, pulledAt: asOf, seenAt: Date.now(), raw: { ...raw, Label: view.tag, Id: n } };
}

function pointOf(n: number) {
  return { facility, tag: tagOf(n), from: Date.UTC(2026, 0, 1), until: null, quantity: '10', unit: 'Each' };
}

function readingOf(n: number): ReadingRecord {
  const said = { quantity: countedOf(n), unit: 'Each', place: 'Vault', item: null };
  return { facility, tag: tagOf(n), sourceId: 'pos', ...said, asOf };
}

let world: { ops: OpsDb; cache: CacheDb; count: number; compare: Compare };

/** A facility of so many packages, each with a reading, as pulls and an import would have left it. */
export async function build(count: number): Promise<void> {
  const name = `bench-${Math.random()}`;
  const [ops, cache] = [new OpsDb(`${name}-ops`), new CacheDb(`${name}-cache`)];
  const record = { facility, state: 'ca', license: 'C11-0000511-LIC', name: 'Shop', zone: 'America/Los_Angeles' };
  await ops.facilities.put({ ...record, credentialedDay: '2026-01-01', connected: true, addedAt: 0 });
  const source = { id: 'pos', facility, kind: 'file', name: 'POS', asOf, covers: 'all', delayMinutes: 0 } as const;
  await ops.sources.put({ ...source, rows: count, importedAt: asOf });
  for (const feed of [...packageFeedIds, 'adjustments'])
    await cache.cursors.put({ facility, feed, asOf: Date.now(), permitted: true } as never);
  for (let start = 0; start < count; start += atOnce) {
    const numbers = Array.from({ length: Math.min(atOnce, count - start) }, (_, i) => start + i);
    await cache.packages.bulkPut(numbers.map(packageOf));
    await cache.points.bulkPut(numbers.map(pointOf));
  }
  const numbers = Array.from({ length: count }, (_, n) => n);
  await ops.readingBlocks.bulkPut(packReadings(numbers.map(readingOf)));
  world = { ops, cache, count, compare: createCompare({ ops, cache, clock: systemClock }) };
}

/**
 * Milliseconds of a compare of rows in memory, and of a bare join of the same rows over a Map. Both begin with rows as a
 * store gives them, and both find out which quantities differ.
 */
export async function inMemory(rounds: number, soldOf: number | null = null, count = world.count) {
  const { ops, cache } = world;
  const frame = (await readFrame({ ops, cache }, facility, Date.now())) as Frame;
  const numbers = Array.from({ length: count }, (_, n) => n);
  const mirror = numbers.map((n) => ({ ...packageOf(n), raw: {} }));
  const readings = numbers.map(readingOf);
  const points = numbers.flatMap((n) => (soldOf && n % soldOf === 0 ? soldSince(n) : [pointOf(n)]));
  const measured: { compare: number; join: number; differ: number }[] = [];
  for (let round = 0; round < rounds; round += 1) {
    let start = performance.now();
    const byTag = new Map(mirror.map((row) => [row.tag, row]));
    let differ = 0;
    for (const { tag, quantity, unit } of readings) {
      const found = byTag.get(tag);
      if (found?.quantity !== quantity || found?.unit !== unit) differ += 1;
    }
    const join = performance.now() - start;
    start = performance.now();
    const seen = compareInParts(frame, mirror, readings, points);
    measured.push({ compare: performance.now() - start, join, differ: seen - differ });
  }
  return measured;
}

/** One was sold after the reading: two quantities are known, and the older one counts. */
function soldSince(n: number): QuantityPoint[] {
  const soldAt = asOf + 600_000;
  return [
    { ...pointOf(n), until: soldAt - 60_000 },
    { ...pointOf(n), from: soldAt, quantity: '9' },
  ];
}

/** As many at once as a compare of a whole facility has in hand. @returns how many differ */
function compareInParts(frame: Frame, mirror: PackageRow[], readings: ReadingRecord[], points: QuantityPoint[]) {
  let differ = 0;
  const none = { events: [], changes: [], actions: [] };
  let point = 0;
  for (let from = 0; from < mirror.length; from += partOf) {
    const part = <T>(rows: T[]) => rows.slice(from, from + partOf);
    const following = mirror[from + partOf]?.tag ?? null;
    const first = point;
    while (point < points.length && (following === null || (points[point]?.tag ?? '') < following)) point += 1;
    const rows = { mirror: part(mirror), readings: part(readings), points: points.slice(first, point), ...none };
    const tags = rows.mirror.map(({ tag }) => tag);
    for (const [tag, layers] of joinLayers(tags, rows)) if (compareTag(frame, tag, layers).seen) differ += 1;
  }
  return differ;
}

/** Milliseconds of a compare of everything on disk, and of reading the same rows in the same parts. */
export async function fromDisk() {
  const { ops, cache, count, compare } = world;
  const tags = Array.from({ length: count }, (_, n) => tagOf(n));
  let start = performance.now();
  for (let from = 0; from < count; from += partOf)
    await readLayers({ ops, cache }, facility, tags.slice(from, from + partOf), {
      isWanted: () => true,
      others: [],
      isDense: true,
    });
  const read = performance.now() - start;
  compare.note(facility, null);
  start = performance.now();
  const { differ, looked } = await compare.facility(facility);
  return { compare: performance.now() - start, read, differ, looked };
}

/** Milliseconds of a compare after so many packages changed. */
export async function afterPull(changed: number) {
  const { cache, compare, count } = world;
  const numbers = Array.from({ length: changed }, (_, i) => Math.floor((i * count) / changed) + 1);
  await cache.packages.bulkPut(numbers.map((n) => ({ ...packageOf(n), place: 'Shelf' })));
  compare.note(facility, numbers.map(tagOf));
  const start = performance.now();
  const { looked } = await compare.facility(facility);
  return { ms: performance.now() - start, looked };
}

/** Milliseconds of an import, and of a plain bulkPut of the same rows into a table with the same keys. */
export async function importing(count: number) {
  const { ops } = world;
  const numbers = Array.from({ length: count }, (_, n) => n);
  const rows = numbers.map((n) => ({ tag: tagOf(n), quantity: '10', unit: 'ea', place: 'Vault', item: null }));
  const terms = { facility, kind: 'file', name: 'again', asOf: asOf - 1, covers: 'some', delayMinutes: 0 } as const;
  let start = performance.now();
  await importReadings({ ops, clock: systemClock, newId: () => crypto.randomUUID() }, { ...terms, rows, who: '' });
  const blocks = performance.now() - start;
  const plain = numbers.map((n) => ({ ...readingOf(n), sourceId: 'plain' }));
  start = performance.now();
  await ops.readings.bulkPut(plain);
  const put = performance.now() - start;
  await ops.readings.clear();
  return { blocks, put };
}
