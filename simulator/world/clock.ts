/** The server's clock: what Metrc believes the time is. Everything dated in the world is dated by it. */
export interface Clock {
  /** Epoch milliseconds, server time. */
  now(): number;
  /** How far the server is ahead of this computer, in milliseconds; negative when behind. */
  readonly offsetMs: number;
  /** Counts the times the clock was set, so that stamps may follow it backwards. */
  readonly settings: number;
  /** Sets the server ahead of (or behind) this computer; what was advanced stays. */
  setOffset(offsetMs: number): void;
  /** Lets server time pass at once, without waiting. */
  advance(ms: number): void;
}

/**
 * A clock that runs with a base clock, ahead of it by an offset.
 * @param base epoch milliseconds of this computer; a fixed function in tests
 */
export function createClock(base: () => number = Date.now, initialOffsetMs = 0): Clock {
  let offsetMs = initialOffsetMs;
  let advancedMs = 0;
  let settings = 0;
  return {
    now: () => base() + offsetMs + advancedMs,
    get offsetMs() {
      return offsetMs + advancedMs;
    },
    get settings() {
      return settings;
    },
    setOffset(value) {
      offsetMs = value;
      settings += 1;
    },
    advance(ms) {
      advancedMs += ms;
    },
  };
}
