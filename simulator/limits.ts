import type { Moods } from './moods.ts';
import { takenByOthers } from './other-client.ts';

/** Counts requests of a license against Metrc's limits. */
export interface Limits {
  /**
   * Lets a request in, or not.
   * @param whose the license, or the user key where an endpoint has no license
   * @returns a function to call when the answer is sent, or null: answer 429
   */
  enter(whose: string, method: string): (() => void) | null;
}

/**
 * Limits by the second (a sliding one) and by requests at once, less what another client takes away at the time.
 * Real time, not server time.
 */
export function createLimits(moods: Moods, seed: number, now: () => number = () => performance.now()): Limits {
  const recent = new Map<string, number[]>();
  const inFlight = new Map<string, number>();
  const began = now();
  return {
    enter(whose, method) {
      if (method !== 'GET' && !moods.limitsWrites) return () => {};
      const at = now();
      const times = (recent.get(whose) ?? []).filter((time) => time > at - 1000);
      const running = inFlight.get(whose) ?? 0;
      recent.set(whose, times);
      const swing = moods.otherClientSwing === null ? {} : { swing: moods.otherClientSwing };
      const left = 1 - takenByOthers({ seed, whose, share: moods.otherClientShare, ...swing, elapsedMs: at - began });
      if (moods.ratePerSecond !== null && times.length >= Math.round(moods.ratePerSecond * left)) return null;
      if (moods.concurrency !== null && running >= Math.round(moods.concurrency * left)) return null;
      times.push(at);
      inFlight.set(whose, running + 1);
      let hasLeft = false;
      return () => {
        if (hasLeft) return;
        hasLeft = true;
        inFlight.set(whose, (inFlight.get(whose) ?? 1) - 1);
      };
    },
  };
}
