import { pagesLeft, type Walk } from './walk';

type Standing = Pick<Walk, 'end' | 'step' | 'nextPage' | 'totalPages'>;

/** What is nearly one reader's share is over its share before long: a reader seldom reads without a pause. */
const marginOfShare = 0.9;

/**
 * Which walk reads its next page. Newest first, so that the screen fills early; but whatever makes up more than one
 * reader's share of all that is left would be last and alone at the end, and goes first.
 * @param readers how many pages are read at the same time
 */
export function nextWalk<T extends Standing>(
  waiting: readonly T[],
  pagesInAll: number,
  readers: number,
): T | undefined {
  let best: T | undefined;
  for (const walk of waiting) if (!best || goesBefore(walk, best, (marginOfShare * pagesInAll) / readers)) best = walk;
  return best;
}

function goesBefore(a: Standing, b: Standing, share: number): boolean {
  const [late, later] = [pagesLeft(a), pagesLeft(b)].map((left) => (left > share ? left : 0)) as [number, number];
  if (late !== later) return late > later;
  if (a.end !== b.end) return a.end > b.end;
  // How much there is to read must be known early: unopened windows first.
  return a.step === 'open' && b.step !== 'open';
}
