import type { Clock } from '../platform/clock';

interface Timer {
  dueAt: number;
  wake(): void;
}

/** Turns without any database work after which everything is taken to wait for time alone. */
const quietTurns = 4;

let pendingTasks = 0;
/** Pieces of work that databases ever did. */
let pieces = 0;
const turn = globalThis.setImmediate;
// fake-indexeddb does each piece of work in an immediate: none pending means that no database is busy.
globalThis.setImmediate = ((work: (...args: unknown[]) => void, ...args: unknown[]) => {
  pendingTasks += 1;
  return turn(() => {
    pendingTasks -= 1;
    pieces += 1;
    work(...args);
  });
}) as typeof setImmediate;

const digest = crypto.subtle.digest.bind(crypto.subtle);
// Hashing is done by another thread: until it answers, somebody is busy.
crypto.subtle.digest = async (...of: Parameters<typeof digest>) => {
  pendingTasks += 1;
  try {
    return await digest(...of);
  } finally {
    pendingTasks -= 1;
  }
};

/** Something works for ever, and waits for nothing. */
export class Restless extends Error {}

/** A clock that stands still until everything waits for it, and then jumps to the next instant awaited. */
export class FakeClock implements Clock {
  private elapsed = 0;
  private shift: number;
  /** By how much it was set forth or back since it was made, ms. */
  jumped = 0;
  private timers: Timer[] = [];
  /** Databases do no more pieces of work than this while no time passes. */
  mostPieces = Number.POSITIVE_INFINITY;

  constructor(start = Date.UTC(2026, 10, 23, 15, 4, 5, 300)) {
    this.shift = start;
  }

  now(): number {
    return this.shift + this.elapsed;
  }

  /** Milliseconds since this clock was made, whatever was set on it meanwhile. */
  monotonic(): number {
    return this.elapsed;
  }

  /** Sets the clock forth or back, as a person or a time server does: timers keep their length. */
  jump(ms: number): void {
    this.shift += ms;
    this.jumped += ms;
  }

  sleep(ms: number): Promise<void> {
    return new Promise((wake) => {
      this.timers.push({ dueAt: this.elapsed + Math.max(0, ms), wake });
    });
  }

  /** Lets time pass until the work is done. @throws when the work waits for nothing that will ever come, or {@link Restless} */
  async run<T>(work: Promise<T>): Promise<T> {
    let ended = false;
    const done = () => {
      ended = true;
    };
    work.then(done, done);
    for (let idle = 0; ; ) {
      await quiet(this.mostPieces);
      if (ended) return work;
      if (this.next()) idle = 0;
      else idle += 1;
      // What other threads do needs real time.
      if (idle > 5) await new Promise((later) => setTimeout(later, 1));
      if (idle > 10_000) throw new Error('the work waits for something that never comes');
    }
  }

  /** Lets an amount of time pass, with everything that falls due in it. */
  async pass(ms: number): Promise<void> {
    await this.run(this.sleep(ms));
  }

  private next(): boolean {
    const [first] = this.timers.sort((a, b) => a.dueAt - b.dueAt);
    if (!first) return false;
    this.timers.shift();
    this.elapsed = Math.max(this.elapsed, first.dueAt);
    first.wake();
    return true;
  }
}

async function quiet(most: number): Promise<void> {
  const last = pieces + most;
  for (let turns = 0; turns < quietTurns; turns = pendingTasks === 0 ? turns + 1 : 0) {
    if (pieces > last) throw new Restless(`${most} pieces of work, and no time passes`);
    await new Promise<void>((later) => {
      turn(() => later());
    });
  }
}
