import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addSpan, gapsIn, type Span } from './coverage';
import { mostPages, samplePages, splitByRows, splitInHalf } from './split';

const minute = 60_000;
const whole: Span = [0, 1_000 * minute];

describe('splitting a window', () => {
  it('leaves no gap, newest first, whatever was seen', () => {
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: -minute, max: 1_001 * minute })),
        fc.integer({ min: 2, max: 5_000 }),
        fc.integer({ min: 1, max: 10 }),
        (seen, pages, readers) => {
          const parts = splitByRows(whole, seen, pages, readers);
          expect(gapsIn(parts.reduce<Span[]>(addSpan, []), whole)).toEqual([]);
          expect(parts[0]?.[1]).toBe(whole[1]);
          expect(parts.at(-1)?.[0]).toBe(whole[0]);
          for (let i = 1; i < parts.length; i += 1) expect(parts[i]?.[1]).toBe(parts[i - 1]?.[0]);
        },
      ),
    );
  });

  it('gives each part about as many rows', () => {
    // Nine tenths of the rows lie in the last tenth of the time.
    const rows = Array.from({ length: 20_000 }, (_, n) =>
      n < 2_000 ? n * 27_000 : 54_000_000 + (n - 2_000) * 333 + 0.5,
    );
    const seen = rows.filter((_, n) => n % 67 === 0);
    const parts = splitByRows(whole, seen, 1_000, 10);
    expect(parts.length).toBeGreaterThan(15);
    const sizes = parts.map(([start, end]) => rows.filter((at) => at >= start && at <= end).length / 20);
    expect(Math.max(...sizes)).toBeLessThan(90);
  });

  it('does not cut through the rows of one second', () => {
    const imported = Array.from({ length: 300 }, () => 500 * minute + 300);
    expect(splitByRows(whole, imported, 200, 4)).toEqual([whole]);
    const parts = splitByRows(whole, [...imported, ...Array.from({ length: 300 }, (_, n) => n * minute)], 400, 4);
    for (const [start] of parts.slice(0, -1)) expect(Math.abs(start - 500 * minute)).toBeGreaterThan(1_000);
  });

  it('happens sooner the more readers there are', () => {
    expect([1, 4, 10].map(mostPages)).toEqual([640, 160, 64]);
  });

  it('halves where rows show no instant, down to two seconds', () => {
    expect(splitInHalf([0, 10_000])).toEqual([
      [5_000, 10_000],
      [0, 5_000],
    ]);
    expect(splitInHalf([0, 1_000])).toEqual([[0, 1_000]]);
  });

  it('looks at few pages, never at page 1 again', () => {
    for (const pages of [65, 100, 1_000, 10_000]) {
      const looked = samplePages(pages, 4);
      expect(looked.length).toBeLessThanOrEqual(18);
      expect(Math.max(...looked)).toBeLessThanOrEqual(pages);
      expect(Math.min(...looked)).toBeGreaterThan(1);
      expect(new Set(looked).size).toBe(looked.length);
    }
  });
});
