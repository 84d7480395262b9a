import { metrcLimit } from '../../domain/pace';
import type { Clock } from '../../platform/clock';

/** What a limiter may take: requests a second, and requests in flight. */
export interface Share {
  perSecond: number;
  concurrent: number;
}

/** The second that Metrc counts slides: room comes back within moments, where nobody was told how long to wait. */
const firstPauseMs = 125;
const longestPauseMs = 60_000;
/** A share above this is felt out: doubled every second and a half until Metrc refuses for the first time. */
const easyPerSecond = 20;
/** More in flight than the rate needs on average: answers do not all take equally long. */
const spareInFlight = 1.1;
/** A page that hangs says nothing of the others. */
const slowestMs = 2_000;
/** Metrc counts by a second that slides. */
const countedMs = 1_000;
/**
 * What a refusal leaves, of the rate or of what was let in within the second before it, and how long it takes to grow
 * back from there: a refusal that costs a second of waiting must come seldom, one that costs moments may come sooner.
 */
const cheap = { kept: 0.97, farLess: 0.9, atLeast: 0.8, secondsToGrow: 200 };
const dear = { kept: 0.94, farLess: 1, atLeast: 0.5, secondsToGrow: 400 };
const dearMs = 500;
/** Refused again right after a pause: others take much more than before. */
const keptAgain = 0.7;

/**
 * A token bucket with a ceiling of requests in flight, for everything that shares one limit of Metrc's. It adapts: a
 * 429 lowers the rate a little, or to what Metrc let in within the last second (others share the limit) where that was
 * far less, at least half; it grows back slowly. `Retry-After` is honoured; without it the pause doubles from an eighth
 * of a second to 60 s.
 */
export class Bucket {
  private rate: number;
  private tokens = 1;
  private refilledAt: number;
  private pause = { from: 0, until: 0 };
  private pauseMs = firstPauseMs;
  /** How long an answer takes, smoothed. */
  private latencyMs = 200;
  /** When the requests of the last second left. */
  private left: number[] = [];
  /** Rate at which Metrc refused last; null before the first refusal. */
  private knee: number | null = null;
  private cost: typeof cheap = cheap;
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
    this.count();
    this.inFlight += 1;
  }

  /** A request left that waited for nothing: those after it wait for it. */
  count(): void {
    this.refill();
    this.left = [...this.inLastSecond(this.left), this.clock.now()];
    this.tokens -= 1;
  }

  /** A request came back, refused or not. */
  give(): void {
    this.inFlight -= 1;
  }

  /** @param startedAt when the request left, by the same clock */
  succeeded(startedAt: number): void {
    this.pauseMs = firstPauseMs;
    this.latencyMs += (Math.min(Math.max(this.clock.now() - startedAt, 0), slowestMs) - this.latencyMs) / 8;
  }

  /** @param startedIn the round in which the refused request left */
  refused(retryAfterMs: number | null, startedIn: number): void {
    const now = this.clock.now();
    this.tokens = 0;
    const isNew = startedIn === this.round;
    if (!isNew && retryAfterMs === null) return;
    const quietMs = now - this.pause.until;
    this.pause = { from: now, until: now + Math.max(retryAfterMs ?? this.pauseMs, this.pauseLeftMs()) };
    if (!isNew) return;
    this.round += 1;
    this.cost = (retryAfterMs ?? 0) < dearMs ? cheap : dear;
    const lowered = Math.max(1, this.lowered(quietMs));
    this.knee = this.rate;
    this.rate = lowered;
    this.pauseMs = Math.min(this.pauseMs * 2, longestPauseMs);
  }

  /** @param quietMs since the last pause; soon after one, the last second says little of what Metrc lets in */
  private lowered(quietMs: number): number {
    const { kept, farLess, atLeast } = this.cost;
    if (this.pauseMs > firstPauseMs) return this.rate * keptAgain;
    const letIn = this.inLastSecond(this.left).length - 1;
    const isFarLess = quietMs > countedMs && letIn < this.rate * farLess;
    // Nothing is known before the first refusal. Later a slow computer may be why so few were let in.
    const least = this.rate * (this.knee === null ? 0.5 : atLeast);
    return isFarLess ? Math.max(least, letIn * kept) : this.rate * kept;
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
    if (this.knee !== null) return Math.ceil(this.rate) + 1;
    const spare = Math.max(0, metrcLimit.perSecond - this.rate) / 3;
    return Math.max(1, Math.floor(this.rate + spare));
  }

  private inLastSecond(instants: readonly number[]): number[] {
    const now = this.clock.now();
    return instants.filter((at) => at > now - countedMs && at <= now);
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
    const secondsToGrow = near > 0.93 && near < 1.1 ? this.cost.secondsToGrow : near < 0.6 ? 20 : 80;
    return this.rate + (perSecond / secondsToGrow) * seconds;
  }

  private pauseLeftMs(): number {
    const now = this.clock.now();
    // A clock set back by hours must not hold everything that long: the pause then begins anew.
    if (now < this.pause.from) this.pause = { from: now, until: now + this.pause.until - this.pause.from };
    return Math.max(0, this.pause.until - now);
  }
}
