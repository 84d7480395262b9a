import { type CountEntry, countLines } from '../count/count-entry';
import { inUnit, plus, type Quantity } from '../quantity';
import type { JointChoice } from './joint-count';

/** One session's entries, in the order in which they were made. */
export interface CountPart {
  sessionId: string;
  entries: readonly CountEntry[];
}

/** What one session found of a tag in one place. */
export interface ZoneCount {
  sessionId: string;
  quantity: string;
  unit: string;
  /** Who made its last entry, and when. */
  who: string;
  lastAt: number;
}

/** A tag in one place: counted by one session, or side by side by several. */
export interface TagInZone {
  zone: string | null;
  /** By session. */
  counts: ZoneCount[];
  /** What a person chose among several; null where nobody did, or where there is nothing to choose. */
  choice: JointChoice | null;
}

/** What several counts say of a tag together. */
export interface AddedTag {
  tag: string;
  zones: TagInZone[];
  /** The sum over all places; null as long as it cannot be said. */
  total: Quantity | null;
  /** Why not: the same place was counted twice, or units that cannot be added. */
  problem: 'choose' | 'units' | null;
  lastAt: number;
}

/**
 * Adds up counts, tag by tag: what was found in different places adds up, and what several counted in the same place is
 * never added or dropped by itself. The order of the counts does not matter.
 */
export function addUp(parts: readonly CountPart[], choices: readonly JointChoice[]): AddedTag[] {
  const byTag = new Map<string, Map<string | null, ZoneCount[]>>();
  for (const { sessionId, entries } of [...parts].sort((a, b) => (a.sessionId < b.sessionId ? -1 : 1))) {
    for (const [zone, inZone] of Map.groupBy(entries, ({ place }) => place)) {
      for (const { tag, quantity, unit, lastAt } of countLines(inZone)) {
        const zones = byTag.get(tag) ?? new Map<string | null, ZoneCount[]>();
        byTag.set(tag, zones);
        const who = inZone.findLast((one) => one.tag === tag && one.undoneAt === null)?.who ?? '';
        zones.set(zone, [...(zones.get(zone) ?? []), { sessionId, quantity, unit, who, lastAt }]);
      }
    }
  }
  const told = [...byTag].map(([tag, zones]) => added(tag, zones, choices));
  return told.sort((a, b) => (a.tag < b.tag ? -1 : 1));
}

/** One place of a tag that was counted more than once. */
export type CountedTwice = TagInZone & Pick<AddedTag, 'tag'>;

/** Places that were counted more than once, whether or not somebody chose. */
export function countedTwice(added: readonly AddedTag[]): CountedTwice[] {
  return added.flatMap(({ tag, zones }) =>
    zones.filter(({ counts }) => counts.length > 1).map((zone) => ({ ...zone, tag })),
  );
}

function added(tag: string, found: Map<string | null, ZoneCount[]>, choices: readonly JointChoice[]): AddedTag {
  const zones = [...found]
    .map(([zone, counts]) => ({ zone, counts, choice: choiceOf(choices, tag, zone, counts) }))
    .sort((a, b) => ((a.zone ?? '') < (b.zone ?? '') ? -1 : 1));
  const lastAt = Math.max(...zones.flatMap(({ counts }) => counts.map((count) => count.lastAt)));
  const isOpen = zones.some(({ counts, choice }) => counts.length > 1 && !choice);
  if (isOpen) return { tag, zones, total: null, problem: 'choose', lastAt };
  const total = sumOf(zones.flatMap(heldCounts));
  return { tag, zones, total, problem: total ? null : 'units', lastAt };
}

function choiceOf(
  choices: readonly JointChoice[],
  tag: string,
  zone: string | null,
  counts: readonly ZoneCount[],
): JointChoice | null {
  if (counts.length < 2) return null;
  const among = counts.map(({ sessionId }) => sessionId).join();
  const fits = (one: JointChoice) => one.tag === tag && one.zone === zone && [...one.of].sort().join() === among;
  return choices.findLast(fits) ?? null;
}

/** The counts of a place that hold: all of them, or the one that a person took. */
export function heldCounts({ counts, choice }: TagInZone): ZoneCount[] {
  return choice && choice.take !== 'add' ? counts.filter(({ sessionId }) => sessionId === choice.take) : counts;
}

/** Exact, in the finest of the units: a pound is a whole number of any finer one's parts, not the other way round. */
function sumOf(counts: readonly ZoneCount[]): Quantity | null {
  const units = [...new Set(counts.map(({ unit }) => unit))].sort();
  const unit = units.reduce((finest, one) => (isFiner(one, finest) ? one : finest));
  let amount = '0';
  for (const count of counts) {
    const part = inUnit({ amount: count.quantity, unit: count.unit }, unit);
    if (part === null) return null;
    amount = plus(amount, part);
  }
  return { amount, unit };
}

function isFiner(unit: string, than: string): boolean {
  const inThan = inUnit({ amount: '1', unit }, than);
  return inThan !== null && Number(inThan) < 1;
}
