import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Span } from './coverage';
import type { FacilityKey } from './facility';
import { dayMs, detailWalk, newWalk, pagesLeft, slices } from './walk';

const facility = 'ca:C11-0000511-LIC' as FacilityKey;

describe('windows of a pull', () => {
  it('form a gapless chain from end back to start, newest first, none longer than the cap', () => {
    const instant = fc.integer({ min: 0, max: 3_000 * dayMs });
    fc.assert(
      fc.property(instant, instant, fc.integer({ min: 60_000, max: 40 * dayMs }), (a, b, cap) => {
        const whole: Span = a < b ? [a, b] : [b, a];
        fc.pre((whole[1] - whole[0]) / cap < 20_000);
        const pieces = slices(whole, cap);
        expect(pieces[0]?.[1]).toBe(whole[1]);
        expect(pieces.at(-1)?.[0]).toBe(whole[0]);
        pieces.forEach((piece, i) => {
          expect(piece[1] - piece[0]).toBeLessThanOrEqual(cap);
          if (i > 0) expect(piece[1]).toBe(pieces[i - 1]?.[0]);
        });
      }),
      { numRuns: 60 },
    );
  });

  it('are told apart by list, pass and stretch, details by their record', () => {
    const pass = { facility, feed: 'items', pass: 'first' } as const;
    expect(newWalk(pass, [0, 5]).id).not.toBe(newWalk(pass, [0, 6]).id);
    expect(newWalk(pass, [0, 5]).id).not.toBe(newWalk({ ...pass, pass: 'sweep' }, [0, 5]).id);
    expect(detailWalk(facility, 'deliveries', '7', 1).id).not.toBe(detailWalk(facility, 'deliveries', '8', 1).id);
  });

  it('have a page left until they are over', () => {
    const walk = newWalk({ facility, feed: 'items', pass: 'first' }, [0, 5]);
    expect(pagesLeft(walk)).toBe(1);
    expect(pagesLeft({ ...walk, step: 'back', nextPage: 9, totalPages: 9 })).toBe(9);
    expect(pagesLeft({ ...walk, step: 'back', nextPage: 1, totalPages: 9 })).toBe(1);
  });
});
