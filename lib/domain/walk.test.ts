import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dayMs, halves, slices } from './walk';

describe('windows of a pull', () => {
  it('form a gapless chain from end back to start, newest first, none longer than the cap', () => {
    const instant = fc.integer({ min: 0, max: 3_000 * dayMs });
    fc.assert(
      fc.property(instant, instant, fc.integer({ min: 60_000, max: 40 * dayMs }), (a, b, cap) => {
        const [start, end] = a < b ? [a, b] : [b, a];
        fc.pre((end - start) / cap < 20_000);
        const pieces = slices(start, end, cap);
        expect(pieces[0]?.end).toBe(end);
        expect(pieces.at(-1)?.start).toBe(start);
        pieces.forEach((piece, i) => {
          expect(piece.end - piece.start).toBeLessThanOrEqual(cap);
          if (i > 0) expect(piece.end).toBe(pieces[i - 1]?.start);
        });
      }),
      { numRuns: 60 },
    );
  });

  it('halve without a gap, on whole seconds, since queries carry no fractions', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 1e12 }), fc.integer({ min: 2_000, max: 1e11 }), (start, length) => {
        const parts = halves(start, start + length);
        expect(parts?.[0]?.end).toBe(start + length);
        expect(parts?.[1]?.start).toBe(start);
        expect(parts?.[0]?.start).toBe(parts?.[1]?.end);
        expect((parts?.[0]?.start ?? 1) % 1000).toBe(0);
      }),
    );
  });

  it('are not halved below two seconds', () => expect(halves(0, 1_999)).toBeNull());
});
