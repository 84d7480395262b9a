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

/** Verdicts that count as a difference between two records in a tally. */
export const differenceCodes: readonly VerdictCode[] = [
  'status-mismatch',
  'only-in-metrc',
  'only-local',
  'item-mismatch',
  'unit-mismatch',
  'variance',
  'place-mismatch',
];

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
