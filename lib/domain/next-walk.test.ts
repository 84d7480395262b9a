import { describe, expect, it } from 'vitest';
import { nextWalk } from './next-walk';

const walk = (end: number, nextPage: number, step: 'open' | 'back' = 'back') => ({
  end,
  nextPage,
  totalPages: 0,
  step,
});

describe('the next page to read', () => {
  it('is of the newest window, so that the screen fills early', () => {
    const newest = walk(9, 3);
    expect(nextWalk([walk(5, 3), newest, walk(7, 3)], 100, 4)).toBe(newest);
  });

  it('is of the window that would otherwise be left alone at the end', () => {
    const long = walk(1, 40);
    expect(nextWalk([walk(9, 10), long, walk(7, 10)], 60, 4)).toBe(long);
    expect(nextWalk([walk(9, 10), long, walk(7, 10)], 1_000, 4)?.end).toBe(9);
  });

  it('opens a window before it reads on in another of the same end', () => {
    const unopened = walk(9, 1, 'open');
    expect(nextWalk([walk(9, 3), unopened], 100, 4)).toBe(unopened);
  });

  it('is none where none waits', () => expect(nextWalk([], 0, 4)).toBeUndefined());
});
