import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addSpan, gapsIn, type Span } from './coverage';

const instant = fc.integer({ min: 0, max: 60 });
const span = fc.tuple(instant, instant).map(([a, b]): Span => [Math.min(a, b), Math.max(a, b)]);
const wide = span.filter(([start, end]) => end > start);

const union = (spans: readonly Span[]) => spans.reduce<Span[]>(addSpan, []);
/** Half instants too: a gap between neighbouring whole ones must be seen. */
const holds = (spans: readonly Span[], at: number) => spans.some(([start, end]) => start <= at && at <= end);
const everyHalf = Array.from({ length: 121 }, (_, n) => n / 2);

describe('coverage', () => {
  it('holds exactly what was added, whatever the order', () => {
    fc.assert(
      fc.property(fc.array(span), (spans) => {
        const covered = union(spans);
        for (const at of everyHalf) expect(holds(covered, at)).toBe(holds(spans, at));
        expect(union([...spans].reverse())).toEqual(covered);
      }),
    );
  });

  it('is kept sorted and apart, so that it stays short', () => {
    fc.assert(
      fc.property(fc.array(span), (spans) => {
        const covered = union(spans);
        for (let i = 1; i < covered.length; i += 1)
          expect(covered[i]?.[0]).toBeGreaterThan(covered[i - 1]?.[1] as number);
      }),
    );
  });

  it('has no gap if and only if every instant of the whole is held', () => {
    fc.assert(
      fc.property(fc.array(span), wide, (spans, whole) => {
        const gaps = gapsIn(union(spans), whole);
        const inside = everyHalf.filter((at) => at > whole[0] && at < whole[1]);
        expect(gaps.length === 0).toBe(inside.every((at) => holds(spans, at)) && ends(spans, whole));
      }),
    );
  });

  it('is whole once its gaps are read', () => {
    fc.assert(
      fc.property(fc.array(span), wide, (spans, whole) => {
        const covered = union([...spans, ...gapsIn(union(spans), whole)]);
        expect(gapsIn(covered, whole)).toEqual([]);
      }),
    );
  });
});

function ends(spans: readonly Span[], whole: Span): boolean {
  return holds(spans, whole[0]) && holds(spans, whole[1]);
}
