import type { Sentence } from './sentence';

/** Every verdict a row can get, in the order in which they are tried (design, section 6). */
export const verdictCodes = [
  'not-compared',
  'attention',
  'pending',
  'in-transit',
  'status-mismatch',
  'only-in-metrc',
  'only-local',
  'item-mismatch',
  'unit-mismatch',
  'variance',
  'timing',
  'place-mismatch',
  'changed-in-metrc',
  'in-sync',
  'no-reading',
] as const;

/** Code of a verdict: the value of `data-verdict` on a badge. */
export type VerdictCode = (typeof verdictCodes)[number];

/**
 * Verdicts that say that two records differ: those are kept and worked through, so that a badge, a row of the list and a
 * report say the same. Whatever else a verdict may be (timing, in transit, not compared …) is counted, and never kept.
 */
export const differenceCodes = [
  'status-mismatch',
  'only-in-metrc',
  'only-local',
  'item-mismatch',
  'unit-mismatch',
  'variance',
  'place-mismatch',
] as const satisfies readonly VerdictCode[];

/** One of {@link differenceCodes}. */
export type DifferenceClass = (typeof differenceCodes)[number];

/** True for one of {@link differenceCodes}. */
export function isDifference(code: VerdictCode): code is DifferenceClass {
  return (differenceCodes as readonly VerdictCode[]).includes(code);
}

/** How one record compares, with the words a person needs to see why. */
export interface Verdict {
  /** Key of the record: for packages the tag. */
  key: string;
  code: VerdictCode;
  /** The whole sentence, with sources and ages; also the badge's accessible text. */
  sentence: Sentence;
  /** A few characters for the badge itself (`-4 g`, `→ 96 ea`); absent when the icon says enough. */
  short?: string;
  /** The reading it rests on, `96 ea`, with its source and instant (epoch ms, server's clock); absent without one. */
  onHand?: { text: string; source: string; at: number };
  /** The page shows something else than the mirror and a fresh read did not explain it. */
  pageIsOlder?: boolean;
  /** The page shows something else than the mirror, and Tandem does not find out why by itself: a pull will. */
  suggestsSync?: boolean;
}
