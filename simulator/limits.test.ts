import { describe, expect, it } from 'vitest';
import { createLimits } from './limits.ts';
import { plainMoods } from './moods.ts';

describe('limits with another client', () => {
  it('let in about two thirds of what they would, by bursts', () => {
    let at = 0;
    const moods = { ...plainMoods, ratePerSecond: 50, otherClientShare: 0.33 };
    const limits = createLimits(moods, 1, () => at);
    const bySecond: number[] = [];
    for (let second = 0; second < 300; second++) {
      let entered = 0;
      for (let i = 0; i < 100; i++) {
        at = second * 1000 + i * 10;
        const leave = limits.enter('a', 'GET');
        if (leave) entered += 1;
        leave?.();
      }
      bySecond.push(entered);
    }
    const share = bySecond.reduce((sum, entered) => sum + entered, 0) / (300 * 50);
    expect(share).toBeGreaterThan(0.55);
    expect(share).toBeLessThan(0.8);
    expect(Math.max(...bySecond)).toBe(50);
    expect(Math.min(...bySecond)).toBeLessThan(15);
  });
});
