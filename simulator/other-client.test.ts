import { describe, expect, it } from 'vitest';
import { takenByOthers } from './other-client.ts';

const over = (share: number, seed = 1) =>
  Array.from({ length: 4000 }, (_, second) =>
    takenByOthers({ seed, whose: 'C11-0000511-LIC', share, elapsedMs: second * 1000 + 10 }),
  );
const mean = (values: number[]) => values.reduce((sum, value) => sum + value, 0) / values.length;

describe('another client', () => {
  it.each([0.1, 0.33, 0.5, 0.8])('takes %d of the limit on average, between nothing and all', (share) => {
    const taken = over(share);
    expect(mean(taken)).toBeGreaterThan(share - 0.03);
    expect(mean(taken)).toBeLessThan(share + 0.03);
    expect(Math.min(...taken)).toBe(0);
    expect(Math.max(...taken)).toBeLessThanOrEqual(1);
  });

  it('comes in bursts of a second', () => {
    const at = (elapsedMs: number) => takenByOthers({ seed: 1, whose: 'a', share: 0.33, elapsedMs });
    for (let second = 0; second < 50; second++) expect(at(second * 1000)).toBe(at(second * 1000 + 999));
    expect(new Set(over(0.33)).size).toBeGreaterThan(1000);
  });

  it('is the same for the same seed, and nobody by default', () => {
    expect(over(0.33)).toEqual(over(0.33));
    expect(over(0.33)).not.toEqual(over(0.33, 2));
    expect(over(0).every((taken) => taken === 0)).toBe(true);
  });
});
