import { canonicalText } from './canonical-text';
import type { ActivityRecord, ChainLink } from './records';
import { sha256Of } from './sha256';

/** The newest line of a chain. What comes next builds on it. */
export type ChainHead = Pick<ChainLink, 'number' | 'hash'>;

/** The head of a facility without activity. */
export const emptyChain: ChainHead = { number: 0, hash: '' };

/** What a look at a chain found first. Numbers are places in the chain. */
export type ChainFault =
  /** The line says something else than when it was written. */
  | { kind: 'changed'; number: number; at: number | null }
  /** Lines from `number` to `until` are not there. */
  | { kind: 'missing'; number: number; until: number }
  /** A line stands where another should, or stands there twice. */
  | { kind: 'reordered'; number: number; at: number }
  /** A line that was never chained. */
  | { kind: 'unchained'; at: number };

/** What following a facility's chain from its first line to its newest came to. */
export type Verified =
  | { kind: 'sound'; lines: number; newestAt: number | null }
  /** `at`: when the line says that it was written, epoch ms; null where no line is left to ask. */
  | { kind: 'broken'; fault: ChainFault; at: number | null };

/** The line with its link: the next of its facility after `head`. */
export function chained(line: ActivityRecord, head: ChainHead): ActivityRecord & { chain: ChainLink } {
  const place = { number: head.number + 1, previous: head.hash };
  return { ...line, chain: { ...place, hash: hashOf(line, place) } };
}

/** Everything a line says, and its place; not the number that the database gave it over all facilities. */
function hashOf(line: ActivityRecord, { number, previous }: Omit<ChainLink, 'hash'>): string {
  const { seq, chain, ...said } = line;
  return sha256Of(canonicalText({ ...said, chain: { number, previous } }));
}

/**
 * Follows a chain over its next lines, in the order in which they are stored.
 * @param head what the lines before these ended in; {@link emptyChain} at the beginning
 * @returns the new head, or the first fault. It shows later changes; it does not prove who made them, or when.
 */
export function followChain(
  lines: readonly ActivityRecord[],
  head: ChainHead,
): { kind: 'sound'; head: ChainHead } | { kind: 'broken'; fault: ChainFault } {
  let { number, hash } = head;
  for (const line of lines) {
    const { chain, at } = line;
    if (!chain) return broken({ kind: 'unchained', at });
    if (hashOf(line, chain) !== chain.hash) return broken({ kind: 'changed', number: number + 1, at });
    if (chain.number <= number) return broken({ kind: 'reordered', number: chain.number, at });
    if (chain.number > number + 1) return broken({ kind: 'missing', number: number + 1, until: chain.number - 1 });
    // Sound in itself, but not what came after the line before it: that one was written anew.
    if (chain.previous !== hash) return broken({ kind: 'changed', number: number || 1, at });
    ({ number, hash } = chain);
  }
  return { kind: 'sound', head: { number, hash } };
}

/** A line that is missed in its place may stand in another. @param late the stored line that should have come first */
export function orReordered(fault: ChainFault, late: ActivityRecord | undefined): ChainFault {
  return fault.kind === 'missing' && late ? { kind: 'reordered', number: fault.number, at: late.at } : fault;
}

/** Compares the end of a sound chain with the head that was noted when its newest line was written. */
export function checkEnd(end: ChainHead, noted: ChainHead): ChainFault | null {
  if (noted.number > end.number) return { kind: 'missing', number: end.number + 1, until: noted.number };
  return noted.hash === end.hash ? null : { kind: 'changed', number: end.number, at: null };
}

function broken(fault: ChainFault): { kind: 'broken'; fault: ChainFault } {
  return { kind: 'broken', fault };
}
