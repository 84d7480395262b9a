import type { Clock } from '../../platform/clock';
import { ApiError } from './api-error';

/** Who asked: a person waiting at a screen goes ahead of a pull. */
export type Priority = 'interactive' | 'bulk';

/** What a limiter may take: requests a second, and requests in flight. */
export interface Share {
  perSecond: number;
  concurrent: number;
}

/** 40 % of the last public limit of a facility, 50/s and 10 in flight (metrc-api section 6): the rest is others'. */
const defaultShare: Share = { perSecond: 20, concurrent: 4 };

interface Waiting {
  start(): void;
}

const firstPauseMs = 1_000;
const longestPauseMs = 60_000;

/** Shares one host and license between all jobs, and is the only retry of reads. */
export interface Limiter {
  /**
   * Runs a read when there is room for it. A 429 is waited out and the read repeated; every other failure is the
   * caller's.
   */
  run<T>(priority: Priority, read: () => Promise<T>): Promise<T>;
  /** Requests a second it allows itself at the moment. */
  rate(): number;
}

/**
 * A token bucket with a concurrency ceiling that adapts: it halves on 429 and grows back by a twentieth of the share
 * for each second without one. `Retry-After` is honoured; without it the pause doubles from 1 s to 60 s.
 */
export function createLimiter(options: { clock: Clock; share?: Share; onRateLimited?: () => void }): Limiter {
  const { clock } = options;
  const share = options.share ?? defaultShare;
  const waiting: Record<Priority, Waiting[]> = { interactive: [], bulk: [] };
  let rate = share.perSecond;
  let tokens = 1;
  let refilledAt = clock.now();
  let inFlight = 0;
  let pausedUntil = 0;
  let pauseMs = firstPauseMs;
  let timerArmed = false;

  function refill() {
    const now = clock.now();
    // A clock that jumps must neither hand out a flood of tokens nor stop handing out any.
    const seconds = Math.min(Math.max(now - refilledAt, 0), 1_000) / 1_000;
    refilledAt = now;
    rate = Math.min(share.perSecond, rate + (share.perSecond / 20) * seconds);
    tokens = Math.min(Math.max(1, share.concurrent), tokens + rate * seconds);
  }

  function pump() {
    refill();
    while (inFlight < share.concurrent && tokens >= 1 && clock.now() >= pausedUntil) {
      const job = waiting.interactive.shift() ?? waiting.bulk.shift();
      if (!job) return;
      tokens -= 1;
      inFlight += 1;
      job.start();
    }
    if ((waiting.interactive.length || waiting.bulk.length) && inFlight < share.concurrent && !timerArmed) arm();
  }

  function arm() {
    timerArmed = true;
    const untilToken = tokens >= 1 ? 0 : ((1 - tokens) / rate) * 1_000;
    // The cap keeps a clock set back by hours from holding everything that long.
    const wait = Math.min(Math.max(untilToken, pausedUntil - clock.now(), 1), longestPauseMs);
    void clock.sleep(Math.ceil(wait)).then(() => {
      timerArmed = false;
      pump();
    });
  }

  function backOff(error: ApiError) {
    rate = Math.max(1, rate / 2);
    tokens = 0;
    const wait = error.retryAfterMs ?? pauseMs;
    pauseMs = Math.min(pauseMs * 2, longestPauseMs);
    pausedUntil = Math.max(pausedUntil, clock.now() + wait);
    options.onRateLimited?.();
  }

  async function attempt<T>(priority: Priority, read: () => Promise<T>): Promise<T> {
    await new Promise<void>((start) => {
      waiting[priority].push({ start });
      pump();
    });
    try {
      const value = await read();
      pauseMs = firstPauseMs;
      return value;
    } finally {
      inFlight -= 1;
    }
  }

  return {
    rate: () => rate,
    async run(priority, read) {
      for (;;) {
        try {
          return await attempt(priority, read);
        } catch (error) {
          if (!(error instanceof ApiError) || error.kind !== 'rate-limited') throw error;
          backOff(error);
        } finally {
          pump();
        }
      }
    },
  };
}
