import type { Clock } from '../../platform/clock';
import { ApiError } from './api-error';
import { Bucket, type Share } from './bucket';
import { Outage, type Reach } from './outage';

/** Who asked: a person waiting at a screen goes ahead of what changed, and that ahead of a first pull. */
export type Priority = 'interactive' | 'soon' | 'bulk';

/** As much as is asked of a write's answer. */
interface Answered {
  kind: string;
  /** Ms that a `rate-limited` one asks for, where it says so. */
  retryAfterMs?: number | null;
}

/** Shares one license's limit between all jobs, and is the only retry of reads. Writes are counted and never retried. */
export interface Limiter {
  /**
   * Runs a read when there is room for it. A 429 is waited out and the read repeated; every other failure is the
   * caller's. While the host is out of reach, all but interactive reads fail at once, save one a minute.
   * @throws ApiError
   */
  run<T>(priority: Priority, read: () => Promise<T>): Promise<T>;
  /**
   * Counts a write and sends it at once: what was read just before it must still hold when it arrives. Reads make room
   * for it afterwards, and not while it is answered, which may take minutes.
   */
  write<A extends Answered>(send: () => Promise<A>): Promise<A>;
  /** Requests a second it allows itself at the moment. */
  rate(): number;
  /** Requests it may have in flight. */
  concurrent(): number;
  /** Tries again although the host was out of reach a moment ago. */
  tryNow(): void;
}

/** Both limits of Metrc (metrc-api section 6): a license's, and the software key's over all licenses of a host. */
export interface HostShares {
  license(license: string): Share;
  key(): Share;
}

interface Lane {
  bucket: Bucket;
  waiting: Record<Priority, (() => void)[]>;
}

const order: readonly Priority[] = ['interactive', 'soon', 'bulk'];
const longestWaitMs = 60_000;

/**
 * Makes the limiters of one host: a lane for each license, and one bucket that all of them share. Lanes take turns, so
 * that a first pull of one facility does not starve the hourly pulls of the others.
 */
export function createHostLimiters(parts: { clock: Clock; shares: HostShares; reach?: (reach: Reach) => void }) {
  const { clock } = parts;
  const host = new Bucket(clock, parts.shares.key);
  const outage = new Outage(clock, parts.reach);
  const lanes = new Map<string, Lane>();
  let turn = 0;
  /** When the next timer rings; several may be set, and each is harmless. */
  let ringsAt = 0;

  function laneOf(license: string): Lane {
    let lane = lanes.get(license);
    if (!lane) {
      lane = {
        bucket: new Bucket(clock, () => parts.shares.license(license)),
        waiting: { interactive: [], soon: [], bulk: [] },
      };
      lanes.set(license, lane);
    }
    return lane;
  }

  function pump() {
    for (;;) {
      const wait = startNext();
      if (wait === 0) continue;
      if (Number.isFinite(wait)) arm(wait);
      return;
    }
  }

  /** Starts one request of the first lane in turn that has room. @returns 0, or ms until there may be room */
  function startNext(): number {
    const hostWait = host.waitMs();
    if (hostWait > 0) return [...lanes.values()].some(hasWork) ? hostWait : Number.POSITIVE_INFINITY;
    const all = [...lanes.values()];
    let least = Number.POSITIVE_INFINITY;
    for (let i = 0; i < all.length; i += 1) {
      const lane = all[(turn + i) % all.length] as Lane;
      if (!hasWork(lane)) continue;
      const wait = lane.bucket.waitMs();
      if (wait === 0) {
        turn = (turn + i + 1) % all.length;
        host.take();
        lane.bucket.take();
        nextOf(lane)?.();
        return 0;
      }
      least = Math.min(least, wait);
    }
    return least;
  }

  function arm(wait: number) {
    const now = clock.now();
    const ms = Math.ceil(Math.min(Math.max(wait, 1), longestWaitMs));
    if (ringsAt > now && ringsAt <= now + ms) return;
    ringsAt = now + ms;
    void clock.sleep(ms).then(() => {
      ringsAt = 0;
      pump();
    });
  }

  async function attempt<T>(lane: Lane, priority: Priority, read: () => Promise<T>): Promise<T> {
    await new Promise<void>((start) => {
      lane.waiting[priority].push(start);
      pump();
    });
    const startedIn = lane.bucket.round;
    const startedAt = clock.now();
    try {
      const value = await read();
      lane.bucket.succeeded(startedAt);
      host.succeeded(startedAt);
      outage.answered();
      return value;
    } catch (error) {
      if (error instanceof ApiError) {
        outage.failed(error);
        if (error.kind === 'rate-limited') lane.bucket.refused(error.retryAfterMs, startedIn);
      }
      throw error;
    } finally {
      lane.bucket.give();
      host.give();
    }
  }

  function limiterOf(lane: Lane, license: string): Limiter {
    return {
      rate: () => lane.bucket.allowed(),
      concurrent: () => parts.shares.license(license).concurrent,
      tryNow: () => outage.tryNow(),
      async write(send) {
        host.count();
        lane.bucket.count();
        const startedIn = lane.bucket.round;
        const answer = await send();
        if (answer.kind === 'rate-limited') lane.bucket.refused(answer.retryAfterMs ?? null, startedIn);
        return answer;
      },
      async run(priority, read) {
        for (;;) {
          if (priority !== 'interactive') outage.check();
          try {
            return await attempt(lane, priority, read);
          } catch (error) {
            if (!(error instanceof ApiError) || error.kind !== 'rate-limited') throw error;
          } finally {
            pump();
          }
        }
      },
    };
  }

  const limiters = new Map<string, Limiter>();
  return (license: string): Limiter => {
    const limiter = limiters.get(license) ?? limiterOf(laneOf(license), license);
    limiters.set(license, limiter);
    return limiter;
  };
}

function hasWork(lane: Lane): boolean {
  return order.some((priority) => lane.waiting[priority].length > 0);
}

function nextOf(lane: Lane): (() => void) | undefined {
  for (const priority of order) {
    const start = lane.waiting[priority].shift();
    if (start) return start;
  }
  return undefined;
}
