import type { Random } from '../random.ts';
import type { RecordKind, Sizes } from './record-kind.ts';
import { recordKinds } from './record-kinds.ts';
import { stampOf } from './stamp.ts';
import type { Capability, Facility } from './types.ts';

const DAY_MS = 86_400_000;

/** A modest business. */
export const plainSizes: Sizes = {
  plants: 60,
  plantBatches: 12,
  harvests: 12,
  receipts: 40,
  deliveries: 8,
  transfers: 12,
  jobs: 6,
};

/** Gives a facility its records of every kind it may have, spread over the years of its license. */
export function fillRecords(
  facility: Facility,
  fill: { random: Random; sizes: Sizes; isFirst: (capability: Capability | undefined) => boolean; now: number },
): void {
  for (const kind of recordKinds) {
    if (kind.needs && !facility.can[kind.needs]) continue;
    fillKind(facility, kind, countOf(kind, fill), fill.random.fork(kind.kind), fill.now);
  }
}

/** The first facility that may have them gets all that were asked for, the others a tenth, but some. */
function countOf(kind: RecordKind, fill: Parameters<typeof fillRecords>[1]): number {
  if (typeof kind.count === 'number') return kind.count;
  const asked = fill.sizes[kind.count];
  return fill.isFirst(kind.needs) ? asked : Math.max(Math.min(asked, 10), Math.round(asked / 10));
}

function fillKind(facility: Facility, kind: RecordKind, count: number, random: Random, now: number): void {
  const start = Date.parse(facility.credentialedDate) + DAY_MS;
  let id = facility.records.nextId(kind.kind);
  for (let n = 0; n < count; n++) {
    const createdAt = start + Math.floor(((now - start - 3_600_000) * n) / count);
    const list = kind.listOf?.(n) ?? drawList(kind, n, random);
    const making = { facility, random, id, n, list, createdAt };
    const { name, fields, details = {} } = kind.make(making);
    const touchedAt = random.chance(0.05)
      ? now - Math.floor(random.next() * DAY_MS)
      : createdAt + random.next() ** 3 * (now - createdAt);
    facility.records.add({
      kind: kind.kind,
      list,
      id,
      name,
      lastModified: stampOf(Math.max(createdAt, Math.min(now - 1000, Math.floor(touchedAt))), ticksOf(n)),
      fields: { ...fields, ...kind.enter?.(list, making) },
      details,
    });
    id += random.int(1, 3);
  }
}

/** Digits below the millisecond: seven, six or none of the fraction are then left to write. */
const ticksOf = (n: number) => (n % 3 === 0 ? 0 : n % 3 === 1 ? ((n * 37) % 1000) * 10 : (n * 37) % 10_000);

/** Every list has a member once there are enough; then by share. */
function drawList(kind: RecordKind, n: number, random: Random): string {
  const lists = Object.keys(kind.lists);
  if (n < lists.length) return lists[n] as string;
  let draw = random.next();
  for (const [list, share] of Object.entries(kind.lists)) {
    draw -= share;
    if (draw < 0) return list;
  }
  return lists[0] as string;
}
