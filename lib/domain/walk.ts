import type { FacilityKey } from './facility';

/**
 * One closed window of one list, read page by page: the checkpoint that lets a pull go on where the worker died.
 *
 * Rows only leave a closed window, so the rest shifts towards page 1. Therefore: page 1, then the last page down to
 * page 2, then page 1 again.
 */
export interface Walk {
  id: string;
  facility: FacilityKey;
  feed: string;
  /** `first` reads the license's whole life; `increment` what changed since the cursor. */
  pass: 'first' | 'increment';
  /** Server instants, both ends included. */
  start: number;
  end: number;
  /** `open`: nothing read yet; `back`: `nextPage` and below are still to read, then page 1 once more. */
  step: 'open' | 'back';
  nextPage: number;
  totalPages: number;
}

/** An unread window of a list. */
export function newWalk(of: Pick<Walk, 'facility' | 'feed' | 'pass'>, start: number, end: number): Walk {
  const { facility, feed, pass } = of;
  const id = `${facility}|${feed}|${pass}|${start}-${end}`;
  return { id, facility, feed, pass, start, end, step: 'open', nextPage: 1, totalPages: 0 };
}

/** Milliseconds in a day. */
export const dayMs = 86_400_000;

/**
 * Splits a window into pieces no longer than `capMs`, newest first, so that the screen fills early.
 * Neighbours share their border instant: both ends are inclusive, and a row read twice is one row.
 */
export function slices(start: number, end: number, capMs: number): { start: number; end: number }[] {
  const pieces: { start: number; end: number }[] = [];
  for (let upper = end; upper > start || pieces.length === 0; ) {
    const lower = Math.max(start, upper - capMs);
    pieces.push({ start: lower, end: upper });
    upper = lower;
    if (lower === start) break;
  }
  return pieces;
}

/** Two halves of a window that turned out to hold many pages, newest first. Null when it cannot be split. */
export function halves(start: number, end: number): { start: number; end: number }[] | null {
  if (end - start < 2_000) return null;
  const middle = Math.floor((start + end) / 2_000) * 1_000;
  return [
    { start: middle, end },
    { start, end: middle },
  ];
}
