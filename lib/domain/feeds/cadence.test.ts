import { expect, it } from 'vitest';
import { dailyMs, hourlyMs, weeklyMs } from './cadence';

it('is in milliseconds', () => expect([hourlyMs, dailyMs, weeklyMs]).toEqual([3_600_000, 86_400_000, 604_800_000]));
