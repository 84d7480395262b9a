import type { Clock } from '../../platform/clock';
import { ApiError } from './api-error';

/** Failures in a row, whoever asked, after which a host counts as out of reach. */
const failuresInARow = 3;
const probeEveryMs = 60_000;

/** What is told of a host: it answers (again), or has been silent since the first of some failures in a row. */
export type Reach = { kind: 'up' } | { kind: 'down'; since: number };

/** Whether a host answers at all. While it does not, one request a minute tries; all others fail at once, unsent. */
export class Outage {
  private failures = 0;
  private last: ApiError | null = null;
  private probedAt = 0;
  private failingSince = 0;
  private told: Reach['kind'] | null = null;

  private readonly clock: Clock;
  private readonly tell: (reach: Reach) => void;

  /** @param tell hears of the first answer in this life, and then of every change */
  constructor(clock: Clock, tell: (reach: Reach) => void = () => {}) {
    this.clock = clock;
    this.tell = tell;
  }

  /** @throws the host's last failure while it is out of reach and the next try is not due */
  check(): void {
    if (!this.last || this.failures < failuresInARow) return;
    const since = this.clock.now() - this.probedAt;
    // A clock that was set back must not put the next try off.
    if (since >= 0 && since < probeEveryMs)
      throw new ApiError(this.last.kind, this.last.status ? { status: this.last.status } : {});
    this.probedAt = this.clock.now();
  }

  answered(): void {
    this.forget();
    if (this.told === 'up') return;
    this.told = 'up';
    this.tell({ kind: 'up' });
  }

  failed(error: ApiError): void {
    const isOutage = error.kind === 'offline' || error.kind === 'down';
    if (!isOutage) {
      this.answered();
      return;
    }
    if (this.failures === 0) this.failingSince = this.clock.now();
    this.failures += 1;
    this.last = error;
    this.probedAt = this.clock.now();
    if (this.failures < failuresInARow || this.told === 'down') return;
    this.told = 'down';
    this.tell({ kind: 'down', since: this.failingSince });
  }

  /** Somebody asks now: requests are tried again, until they fail as often as before. */
  tryNow(): void {
    this.forget();
  }

  private forget(): void {
    this.failures = 0;
    this.last = null;
  }
}
