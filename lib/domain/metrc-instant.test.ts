import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compareInstants, instantMs, queryInstant } from './metrc-instant';

describe("Metrc's timestamps", () => {
  it('keeps seven digits apart where a Date would see one instant', () => {
    const a = '2026-02-08T07:05:59.8043611+00:00';
    const b = '2026-02-08T07:05:59.8043612+00:00';
    expect(compareInstants(a, b)).toBe(-1);
    expect(compareInstants(b, a)).toBe(1);
    expect(Date.parse(a)).toBe(Date.parse(b));
  });

  it('applies the offset before comparing', () => {
    expect(compareInstants('2026-02-08T00:00:00-08:00', '2026-02-08T08:00:00Z')).toBe(0);
  });

  it('reads 0, 3, 6 and 7 fraction digits alike', () => {
    expect(compareInstants('2026-02-08T07:05:59Z', '2026-02-08T07:05:59.000+00:00')).toBe(0);
    expect(compareInstants('2026-02-08T07:05:59.5Z', '2026-02-08T07:05:59.5000000Z')).toBe(0);
  });

  it('puts unreadable text before every readable one, so that it never replaces a row', () => {
    expect(compareInstants('yesterday', '0001-01-01T00:00:00+00:00')).toBe(-1);
    expect(instantMs('yesterday')).toBeNaN();
  });

  it('orders like the numbers behind it', () => {
    const ms = fc.integer({ min: 0, max: 4_000_000_000_000 });
    fc.assert(
      fc.property(
        ms,
        ms,
        (a, b) => compareInstants(new Date(a).toISOString(), new Date(b).toISOString()) === Math.sign(a - b),
      ),
    );
  });

  it('writes query instants without a plus sign', () => {
    expect(queryInstant(Date.UTC(2026, 1, 8, 7, 5, 59, 804))).toBe('2026-02-08T07:05:59Z');
  });
});
