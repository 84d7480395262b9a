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
  let pause = { from: 0, until: 0 };
  /** Counts pauses: refusals of requests that were out together are one. */
  let round = 0;
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

  function pauseLeftMs(): number {
    const now = clock.now();
    // A clock set back by hours must not hold everything that long: the pause then begins anew.
    if (now < pause.from) pause = { from: now, until: now + pause.until - pause.from };
    return Math.max(0, pause.until - now);
  }

  function pump() {
    refill();
    while (inFlight < share.concurrent && tokens >= 1 && pauseLeftMs() === 0) {
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
    const wait = Math.min(Math.max(untilToken, pauseLeftMs(), 1), longestPauseMs);
    void clock.sleep(Math.ceil(wait)).then(() => {
      timerArmed = false;
      pump();
    });
  }

  function backOff(error: ApiError, startedIn: number) {
    const now = clock.now();
    tokens = 0;
    if (startedIn === round) {
      round += 1;
      rate = Math.max(1, rate / 2);
      pause = { from: now, until: now + Math.max(error.retryAfterMs ?? pauseMs, pauseLeftMs()) };
      pauseMs = Math.min(pauseMs * 2, longestPauseMs);
    } else if (error.retryAfterMs !== null) {
      pause = { from: now, until: now + Math.max(error.retryAfterMs, pauseLeftMs()) };
    }
    options.onRateLimited?.();
  }

  async function attempt<T>(priority: Priority, read: () => Promise<T>): Promise<T> {
    await new Promise<void>((start) => {
      waiting[priority].push({ start });
      pump();
    });
    const startedIn = round;
    try {
      const value = await read();
      pauseMs = firstPauseMs;
      return value;
    } catch (error) {
      if (error instanceof ApiError && error.kind === 'rate-limited') backOff(error, startedIn);
      throw error;
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
        } finally {
          pump();
        }
      }
    },
  };
}
