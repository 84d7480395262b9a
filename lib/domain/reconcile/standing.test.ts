import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { FacilityKey } from '../facility';
import { type VerdictCode, verdictCodes } from '../verdict';
import { countCodes, type Standing, standingOf, standingSize, tagsWith, withCompared } from './standing';

const of = (at: number) => ({ facility: 'ca:A' as FacilityKey, at, basis: 'x' });
const tagOf = (n: number) => `1A4FF01000000220${String(n).padStart(8, '0')}`;
const found = (n: number, code: VerdictCode) => ({ key: tagOf(n), code });

describe('a standing', () => {
  it('knows what each tag came to, how many to what, and nothing of others', () => {
    const codes: VerdictCode[] = ['variance', 'in-sync', 'timing', 'in-sync'];
    const standing = withCompared(
      null,
      of(9_000),
      codes.map((code, n) => found(3 - n, code)),
      true,
    );
    expect(standingSize(standing)).toBe(4);
    expect(standingOf(standing, tagOf(3))).toEqual({ code: 'variance', agreedUntil: null });
    expect(standingOf(standing, tagOf(2))).toEqual({ code: 'in-sync', agreedUntil: 9_000 });
    expect(standingOf(standing, tagOf(4))).toBeNull();
    expect(countCodes(standing)).toEqual({ variance: 1, 'in-sync': 2, timing: 1 });
    expect(tagsWith(standing, ['in-sync', 'variance'])).toEqual([tagOf(0), tagOf(2), tagOf(3)]);
    expect(tagsWith(standing, ['in-sync', 'variance'], 1)).toEqual([tagOf(0)]);
  });

  it('remembers when a tag agreed last, through whatever comes between', () => {
    const first = withCompared(null, of(10_000), [found(1, 'in-sync'), found(2, 'no-reading')], true);
    const second = withCompared(first, of(20_000), [found(1, 'timing'), found(2, 'in-sync')], false);
    const third = withCompared(second, of(30_000), [found(1, 'variance')], true);
    expect(standingOf(second, tagOf(2))?.agreedUntil).toBe(20_000);
    expect(standingOf(third, tagOf(1))).toEqual({ code: 'variance', agreedUntil: 10_000 });
    expect(standingOf(third, tagOf(2))).toBeNull();
    expect(third.wholeAt).toBe(30_000);
    expect(second.wholeAt).toBe(10_000);
  });

  it('is after any compares what a plain map would be', () => {
    const compares = fc.array(
      fc.record({
        found: fc.uniqueArray(fc.tuple(fc.nat({ max: 30 }), fc.constantFrom(...verdictCodes)), {
          selector: ([n]) => n,
          maxLength: 12,
        }),
        isWhole: fc.boolean(),
      }),
      { maxLength: 8 },
    );
    fc.assert(
      fc.property(compares, (all) => {
        let standing: Standing | null = null;
        let plain = new Map<string, { code: VerdictCode; agreedUntil: number | null }>();
        all.forEach(({ found: pairs, isWhole }, i) => {
          const at = (i + 1) * 1_000;
          standing = withCompared(
            standing,
            of(at),
            pairs.map(([n, code]) => found(n, code)),
            isWhole,
          );
          const next: typeof plain = isWhole ? new Map() : new Map(plain);
          for (const [n, code] of pairs) {
            const agreedUntil = code === 'in-sync' ? at : (plain.get(tagOf(n))?.agreedUntil ?? null);
            next.set(tagOf(n), { code, agreedUntil });
          }
          plain = next;
        });
        for (let n = 0; n <= 30; n += 1) expect(standingOf(standing, tagOf(n))).toEqual(plain.get(tagOf(n)) ?? null);
      }),
    );
  });
});
