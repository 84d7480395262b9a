import type { FacilityKey } from '../domain/facility';
import type { ReadingBlock, ReadingRecord, SourceRecord } from '../domain/records';
import { highestKey, lowestKey } from './key-range';
import type { OpsDb } from './ops-db';

/** Readings in one block: few enough to be cheap to read for one tag, many enough that a file is few rows to write. */
export const readingsInBlock = 500;

/** Packs readings of one source, sorted by tag, each tag once. */
export function packReadings(rows: readonly ReadingRecord[]): ReadingBlock[] {
  const sorted = [...rows].sort((a, b) => (a.tag < b.tag ? -1 : 1));
  const blocks: ReadingBlock[] = [];
  for (let start = 0; start < sorted.length; start += readingsInBlock) {
    const part = sorted.slice(start, start + readingsInBlock);
    const [first] = part;
    if (!first) break;
    blocks.push({
      facility: first.facility,
      sourceId: first.sourceId,
      from: first.tag,
      tags: part.map(({ tag }) => tag),
      quantities: part.map(({ quantity }) => quantity),
      units: part.map(({ unit }) => unit),
      places: part.map(({ place }) => place),
      items: part.map(({ item }) => item ?? null),
      asOf: first.asOf,
    });
  }
  return blocks;
}

/** One reading of a block. */
export function readingIn(block: ReadingBlock, place: number): ReadingRecord {
  const { facility, sourceId, asOf } = block;
  return {
    facility,
    sourceId,
    asOf,
    tag: block.tags[place] ?? '',
    quantity: block.quantities[place] ?? '0',
    unit: block.units[place] ?? '',
    place: block.places[place] ?? null,
    item: block.items[place] ?? null,
  };
}

/** Where the blocks of a facility begin: source and first tag of each, by source and tag. */
async function blockStarts(ops: OpsDb, facility: FacilityKey): Promise<[string, string, string][]> {
  return ops.readingBlocks
    .where('[facility+sourceId+from]')
    .between([facility, lowestKey], [facility, highestKey])
    .primaryKeys();
}

/**
 * Readings of some tags that lie in blocks.
 * @param sorted tags in order
 * @param isWanted sources to look into
 */
export async function readingsInBlocks(
  ops: OpsDb,
  facility: FacilityKey,
  sorted: readonly string[],
  isWanted: (sourceId: SourceRecord['id']) => boolean,
): Promise<ReadingRecord[]> {
  const starts = await blockStarts(ops, facility);
  const keys = starts.filter(([, sourceId, from], i) => {
    if (!isWanted(sourceId)) return false;
    const following = starts[i + 1];
    const end = following && following[1] === sourceId ? following[2] : null;
    return hasAny(sorted, from, end);
  });
  const blocks = await ops.readingBlocks.bulkGet(keys);
  const wanted = new Set(sorted);
  return blocks.flatMap((block) =>
    block ? block.tags.flatMap((tag, place) => (wanted.has(tag) ? [readingIn(block, place)] : [])) : [],
  );
}

/** Every reading of one tag, whatever its source, in no order. */
export async function readingsOf(ops: OpsDb, facility: FacilityKey, tag: string): Promise<ReadingRecord[]> {
  const typed = ops.readings
    .where('[facility+tag+sourceId]')
    .between([facility, tag, lowestKey], [facility, tag, highestKey]);
  return [...(await typed.toArray()), ...(await readingsInBlocks(ops, facility, [tag], () => true))];
}

/** Blocks read at once. */
const blocksAtOnce = 10;

/** Blocks of one source in the order of their tags, a few at a time: a page can draw in between. */
export async function* blocksOf(ops: OpsDb, facility: FacilityKey, sourceId: string): AsyncGenerator<ReadingBlock> {
  const range = ops.readingBlocks
    .where('[facility+sourceId+from]')
    .between([facility, sourceId, lowestKey], [facility, sourceId, highestKey]);
  const keys = await range.primaryKeys();
  for (let start = 0; start < keys.length; start += blocksAtOnce) {
    const blocks = await ops.readingBlocks.bulkGet(keys.slice(start, start + blocksAtOnce));
    for (const block of blocks) if (block) yield block;
  }
}

/** All readings of one source, sorted by tag. */
export async function sourceReadings(ops: OpsDb, facility: FacilityKey, sourceId: string): Promise<ReadingRecord[]> {
  const typed = await ops.readings.where('[facility+sourceId]').equals([facility, sourceId]).toArray();
  const filed: ReadingRecord[] = [];
  for await (const block of blocksOf(ops, facility, sourceId))
    filed.push(...block.tags.map((_, place) => readingIn(block, place)));
  return [...typed, ...filed];
}

/** True where a sorted list has an entry from `from` up to, not including, `end`. */
function hasAny(sorted: readonly string[], from: string, end: string | null): boolean {
  let [low, high] = [0, sorted.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sorted[middle] ?? '') < from) low = middle + 1;
    else high = middle;
  }
  const first = sorted[low];
  return first !== undefined && (end === null || first < end);
}
