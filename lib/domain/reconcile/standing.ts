import type { FacilityKey } from '../facility';
import { type VerdictCode, verdictCodes } from '../verdict';

/** Characters of a tag: all of one length, so that many make one text that can be searched by halves. */
const tagLength = 24;
const none = 255;

/**
 * What the last compare of a facility came to for each of its tags. Kept packed: a whole facility is one value of 29
 * bytes a tag, read and written at once.
 */
export interface Standing {
  facility: FacilityKey;
  /** When it was compared last, epoch ms; `wholeAt` when every tag was. */
  at: number;
  wholeAt: number;
  /** What the compare rested on besides the packages: newest source, thresholds, first pull. Another one asks for a whole compare. */
  basis: string;
  /** Sorted tags, one behind the other. */
  tags: string;
  /** Place of each tag's verdict in `verdictCodes`. */
  codes: Uint8Array;
  /** Last compare that found each tag in sync, epoch seconds; 0 where none did. */
  agreed: Uint32Array;
}

/** What one tag came to. */
export interface TagStanding {
  code: VerdictCode;
  /** Epoch ms; null where no compare found it in sync. */
  agreedUntil: number | null;
}

/** How many tags a standing holds. */
export function standingSize({ tags }: Standing): number {
  return tags.length / tagLength;
}

/** What a tag came to at the last compare; null for one that was not met. */
export function standingOf(standing: Standing | null, tag: string): TagStanding | null {
  if (!standing) return null;
  const place = placeOf(standing.tags, tag);
  const code = place < 0 ? undefined : verdictCodes[standing.codes[place] ?? none];
  if (!code) return null;
  const agreed = standing.agreed[place] ?? 0;
  return { code, agreedUntil: agreed ? agreed * 1_000 : null };
}

function placeOf(tags: string, tag: string): number {
  let [low, high] = [0, tags.length / tagLength - 1];
  while (low <= high) {
    const middle = (low + high) >> 1;
    const found = tags.slice(middle * tagLength, (middle + 1) * tagLength);
    if (found === tag) return middle;
    if (found < tag) low = middle + 1;
    else high = middle - 1;
  }
  return -1;
}

/** How many tags came to each verdict. */
export function countCodes({ codes }: Standing): Partial<Record<VerdictCode, number>> {
  const counts: number[] = [];
  for (const code of codes) counts[code] = (counts[code] ?? 0) + 1;
  const named = verdictCodes.map((code, place) => [code, counts[place] ?? 0] as const);
  return Object.fromEntries(named.filter(([, count]) => count > 0));
}

/** Tags that came to any of these verdicts, sorted. @param limit at most so many */
export function tagsWith(
  standing: Standing,
  codes: readonly VerdictCode[],
  limit = Number.POSITIVE_INFINITY,
): string[] {
  const wanted = new Set(codes.map((code) => verdictCodes.indexOf(code)));
  const found: string[] = [];
  for (let i = 0; i < standing.codes.length && found.length < limit; i += 1)
    if (wanted.has(standing.codes[i] ?? none)) found.push(standing.tags.slice(i * tagLength, (i + 1) * tagLength));
  return found;
}

/**
 * Lays the outcome of a compare over the last one.
 * @param found what was compared now, in any order; tags of another length than Metrc's are left out
 * @param isWhole nothing of the last standing stays
 */
export function withCompared(
  last: Standing | null,
  of: Pick<Standing, 'facility' | 'at' | 'basis'>,
  found: readonly { key: string; code: VerdictCode }[],
  isWhole: boolean,
): Standing {
  const now = Math.floor(of.at / 1_000);
  const fresh = new Map(found.filter(({ key }) => key.length === tagLength).map(({ key, code }) => [key, code]));
  if (last && !isWhole) {
    const places = [...fresh].map(([tag, code]) => ({ place: placeOf(last.tags, tag), code }));
    // The usual case, after a pull: nothing new came, so nothing has to be sorted anew.
    if (places.every(({ place }) => place >= 0)) return withCodes(last, of, places);
  }
  const kept = isWhole || !last ? [] : allTags(last).filter((tag) => !fresh.has(tag));
  const tags = [...kept, ...fresh.keys()].sort();
  const codes = new Uint8Array(tags.length);
  const agreed = new Uint32Array(tags.length);
  // Both are sorted: one walk over the last finds each tag's place.
  let place = 0;
  const before = last?.tags ?? '';
  for (const [i, tag] of tags.entries()) {
    while (place * tagLength < before.length && before.slice(place * tagLength, (place + 1) * tagLength) < tag)
      place += 1;
    const isKnown = before.startsWith(tag, place * tagLength);
    const code = fresh.get(tag);
    codes[i] = code ? verdictCodes.indexOf(code) : (last?.codes[place] ?? none);
    agreed[i] = code === 'in-sync' ? now : isKnown ? (last?.agreed[place] ?? 0) : 0;
  }
  return { ...of, wholeAt: isWhole ? of.at : (last?.wholeAt ?? of.at), tags: tags.join(''), codes, agreed };
}

function withCodes(
  last: Standing,
  of: Pick<Standing, 'facility' | 'at' | 'basis'>,
  places: readonly { place: number; code: VerdictCode }[],
): Standing {
  const codes = last.codes.slice();
  const agreed = last.agreed.slice();
  for (const { place, code } of places) {
    codes[place] = verdictCodes.indexOf(code);
    if (code === 'in-sync') agreed[place] = Math.floor(of.at / 1_000);
  }
  return { ...last, ...of, codes, agreed };
}

function allTags({ tags }: Standing): string[] {
  return Array.from({ length: tags.length / tagLength }, (_, i) => tags.slice(i * tagLength, (i + 1) * tagLength));
}
