import type { Span } from './coverage';
import type { FacilityKey } from './facility';

/**
 * Why a window is read: `first` reads the license's whole life, `sweep` does so again to find what left, `increment`
 * reads what changed since the cursor, `detail` what belongs to one record.
 */
export type Pass = 'first' | 'sweep' | 'increment' | 'detail';

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
  pass: Pass;
  /** Key of the record whose details these are; empty for lists. */
  parent: string;
  /** Server instants, both ends included. */
  start: number;
  end: number;
  /** `open`: nothing read yet; `back`: `nextPage` and below are still to read, then page 1 once more. */
  step: 'open' | 'back';
  nextPage: number;
  /** Of an unopened window: how many pages it is expected to have; 0 = nobody knows. */
  totalPages: number;
}

/** An unread window of a list. */
export function newWalk(of: Pick<Walk, 'facility' | 'feed' | 'pass'>, [start, end]: Span, expectedPages = 0): Walk {
  const { facility, feed, pass } = of;
  const id = `${facility}|${feed}|${pass}|${start}-${end}`;
  return { id, facility, feed, pass, parent: '', start, end, step: 'open', nextPage: 1, totalPages: expectedPages };
}

/**
 * The unread details of one record.
 * @param askedAt tells one asking from the next: what is asked again while it is read, is read again
 */
export function detailWalk(facility: FacilityKey, feed: string, parent: string, askedAt: number): Walk {
  const id = `${facility}|${feed}|detail|${parent}`;
  const place = { start: askedAt, end: 0, step: 'open', nextPage: 1, totalPages: 0 } as const;
  return { id, facility, feed, pass: 'detail', parent, ...place };
}

/** Pages that a walk has still to read: one more than its pages, since page 1 is read twice. At least one. */
export function pagesLeft(walk: Pick<Walk, 'step' | 'nextPage' | 'totalPages'>): number {
  return Math.max(1, walk.step === 'open' ? walk.totalPages : walk.nextPage);
}

/** Milliseconds in a day. */
export const dayMs = 86_400_000;

/**
 * Splits a window into pieces no longer than `capMs`, newest first, so that the screen fills early.
 * Neighbours share their border instant: both ends are inclusive, and a row read twice is one row.
 */
export function slices([start, end]: Span, capMs: number): Span[] {
  const pieces: Span[] = [];
  for (let upper = end; upper > start || pieces.length === 0; ) {
    const lower = Math.max(start, upper - capMs);
    pieces.push([lower, upper]);
    upper = lower;
    if (lower === start) break;
  }
  return pieces;
}
