import type { FacilityKey } from '../facility';
import { inUnit, plus } from '../quantity';

/** One thing that was counted: a tag, how much of it, where. Never changed but by taking it back, and never deleted. */
export interface CountEntry {
  /** Order over all sessions of this computer, given by the database. */
  seq?: number;
  /** Made by whoever scanned: asked again after a lost answer, it is the same entry. */
  id: string;
  sessionId: string;
  facility: FacilityKey;
  tag: string;
  /** The tag again while the entry counts, absent once it is taken back: what the index of counted tags needs. */
  liveTag?: string;
  /** Decimal text, with Metrc's full unit name. */
  quantity: string;
  unit: string;
  /** Where whoever counted stood; null where that was not said. */
  place: string | null;
  /** When its quantity was known: the scan, or the press that followed it. Epoch ms. */
  at: number;
  who: string;
  how: 'scanned' | 'typed' | 'page';
  undoneAt: number | null;
}

/** What the entries of one tag come to. */
export interface CountLine {
  tag: string;
  quantity: string;
  unit: string;
  /** Where it was found, each place once. */
  places: string[];
  entries: number;
  lastAt: number;
}

/**
 * Adds up entries, tag by tag, in the order in which the tags were met. What was taken back does not count. Partial
 * counts of a tag in several places add up; amounts in units that measure different things stay lines of their own.
 */
export function countLines(entries: readonly CountEntry[]): CountLine[] {
  const lines = new Map<string, CountLine[]>();
  for (const entry of entries) {
    if (entry.undoneAt !== null) continue;
    const known = lines.get(entry.tag) ?? [];
    lines.set(entry.tag, withEntry(known, entry));
  }
  return [...lines.values()].flat();
}

function withEntry(lines: readonly CountLine[], entry: CountEntry): CountLine[] {
  const { tag, quantity, unit, place, at } = entry;
  const at0 = lines.findIndex((line) => inUnit({ amount: quantity, unit }, line.unit) !== null);
  const line = lines[at0];
  if (!line) return [...lines, { tag, quantity, unit, places: place ? [place] : [], entries: 1, lastAt: at }];
  const added: CountLine = {
    ...line,
    quantity: plus(line.quantity, inUnit({ amount: quantity, unit }, line.unit) ?? '0'),
    places: place && !line.places.includes(place) ? [...line.places, place] : line.places,
    entries: line.entries + 1,
    lastAt: Math.max(line.lastAt, at),
  };
  return lines.with(at0, added);
}
