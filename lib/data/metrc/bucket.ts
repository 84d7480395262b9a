import { metrcLimit } from '../../domain/pace';
import type { Clock } from '../../platform/clock';

/** What a limiter may take: requests a second, and requests in flight. */
export interface Share {
  perSecond: number;
  concurrent: number;
}

const firstPauseMs = 1_000;
const longestPauseMs = 60_000;
/** A share above this is felt out: doubled every second and a half until Metrc refuses for the first time. */
const easyPerSecond = 20;
/** More in flight than the rate needs on average: answers do not all take equally long. */
const spareInFlight = 1.1;
/** A page that hangs says nothing of the others. */
const slowestMs = 2_000;
/** A refusal leaves this much of what Metrc let through in the second before it. */
const keptOfPassed = 0.95;

/**
 * A token bucket with a ceiling of requests in flight, for everything that shares one limit of Metrc's. It adapts: after
 * a 429 it allows what Metrc let through in the last second (others share the limit), at least half of what it allowed
 * before, and grows back slowly. `Retry-After` is honoured; without it the pause doubles from 1 s to 60 s.
 */
export class Bucket {
  private rate: number;
  private tokens = 1;
  private refilledAt: number;
  private pause = { from: 0, until: 0 };
  private pauseMs = firstPauseMs;
  /** How long an answer takes, smoothed. */
  private latencyMs = 200;
  private passed: number[] = [];
  /** When the requests of the last second left. */
  private left: number[] = [];
  /** Rate at which Metrc refused last; null before the first refusal. */
  private knee: number | null = null;
  inFlight = 0;
  /** Counts pauses: refusals of requests that were out together are one. */
  round = 0;

  private readonly clock: Clock;
  private readonly share: () => Share;

  constructor(clock: Clock, share: () => Share) {
    this.clock = clock;
    this.share = share;
    this.rate = Math.min(share().perSecond, easyPerSecond);
    this.refilledAt = clock.now();
  }

  /** Requests a second it allows at the moment. */
  allowed(): number {
    return this.rate;
  }

  /** Ms until a request may leave; 0 = now, Infinity = only when one comes back. */
  waitMs(): number {
    this.refill();
    if (this.inFlight >= this.atOnce()) return Number.POSITIVE_INFINITY;
    const untilToken = this.tokens >= 1 ? 0 : ((1 - this.tokens) / this.rate) * 1_000;
    return Math.max(untilToken, this.untilRoomMs(), this.pauseLeftMs());
  }

  take(): void {
    const now = this.clock.now();
    this.left = [...this.inLastSecond(this.left), now];
    this.tokens -= 1;
    this.inFlight += 1;
  }

  /** A request came back, refused or not. */
  give(): void {
    this.inFlight -= 1;
  }

  /** @param startedAt when the request left, by the same clock */
  succeeded(startedAt: number): void {
    this.pauseMs = firstPauseMs;
    const now = this.clock.now();
    this.latencyMs += (Math.min(Math.max(now - startedAt, 0), slowestMs) - this.latencyMs) / 8;
    this.passed = [...this.inLastSecond(this.passed), now];
  }

  /** @param startedIn the round in which the refused request left */
  refused(retryAfterMs: number | null, startedIn: number): void {
    const now = this.clock.now();
    this.tokens = 0;
    const isNew = startedIn === this.round;
    if (!isNew && retryAfterMs === null) return;
    this.pause = { from: now, until: now + Math.max(retryAfterMs ?? this.pauseMs, this.pauseLeftMs()) };
    if (!isNew) return;
    this.round += 1;
    const passed = this.inLastSecond(this.passed).length;
    this.knee = this.rate;
    this.rate = Math.max(1, this.rate / 2, Math.min(passed * keptOfPassed, this.rate * keptOfPassed));
    this.pauseMs = Math.min(this.pauseMs * 2, longestPauseMs);
  }

  /**
   * Requests that may be in flight. Others use up that limit, too: once refused, no more are sent out than the rate
   * needs to be kept up.
   */
  private atOnce(): number {
    const { concurrent } = this.share();
    if (this.knee === null) return concurrent;
    return Math.min(concurrent, Math.max(2, Math.ceil((this.rate * this.latencyMs * spareInFlight) / 1_000)));
  }

  /** Ms until a second ago fewer requests had left than may leave in one. */
  private untilRoomMs(): number {
    const left = this.inLastSecond(this.left);
    const oldest = left.at(-this.mostInASecond());
    return oldest === undefined ? 0 : oldest + 1_000 - this.clock.now();
  }

  /** Far from Metrc's limit a burst does no harm; near it, or where others use it too, Metrc refuses. */
  private mostInASecond(): number {
    const spare = this.knee === null ? Math.max(0, metrcLimit.perSecond - this.rate) / 3 : 0;
    return Math.max(1, Math.floor(this.rate + spare));
  }

  private inLastSecond(instants: readonly number[]): number[] {
    const now = this.clock.now();
    return instants.filter((at) => at > now - 1_000 && at <= now);
  }

  private refill(): void {
    const now = this.clock.now();
    const { perSecond } = this.share();
    // A clock that jumps must neither hand out a flood of tokens nor stop handing out any.
    const seconds = Math.min(Math.max(now - this.refilledAt, 0), 1_000) / 1_000;
    const wasPaused = this.refilledAt < this.pause.until;
    this.refilledAt = now;
    this.rate = Math.min(perSecond, this.grown(seconds, perSecond));
    // What a busy moment held up may be made up for, within the second that Metrc counts.
    // After a pause Metrc has counted nothing of ours for its length.
    const most = Math.max(1, this.rate / (wasPaused ? 2 : 12));
    this.tokens = Math.min(most, this.tokens + this.rate * seconds);
  }

  private grown(seconds: number, perSecond: number): number {
    if (this.knee === null) return this.rate * 1.6 ** seconds;
    // Close to where Metrc refused last it feels its way; away from there, on either side, others have probably gone.
    const near = this.rate / this.knee;
    const secondsToGrow = near > 0.93 && near < 1.1 ? 400 : near < 0.6 ? 20 : 80;
    return this.rate + (perSecond / secondsToGrow) * seconds;
  }

  private pauseLeftMs(): number {
    const now = this.clock.now();
    // A clock set back by hours must not hold everything that long: the pause then begins anew.
    if (now < this.pause.from) this.pause = { from: now, until: now + this.pause.until - this.pause.from };
    return Math.max(0, this.pause.until - now);
  }
}
