import { defaultWindow } from '@/lib/services/push/push';
import { Chance } from '../chance';
import { anyWants, type Wants } from './push-forms';
import { faultsOf, type WriteFaults } from './write-faults';

const minuteMs = 60_000;

/** What others do to a package. */
export type Edit = 'sale' | 'adjustment' | 'place' | 'note' | 'hold';

/** Everything about one seed that is decided beforehand. */
export interface PushPlan {
  seed: number;
  chance: Chance;
  packages: number;
  /** How many actions that can be sent are looked for at a time. Not drawn: who knows the seed knows it. */
  window: number;
  /** Actions that a person takes, at most. */
  actions: number;
  /** What people want. */
  wants: Wants;
  lives: number;
  /** How often nobody does anything for 20 minutes, against 6 times for less. */
  lulls: number;
  /** How often the computer is off for long between two lives, against 3 times for a minute, and how long, ms. */
  absences: { weight: number; ms: number };
  /** Reads answer with what was true this long ago, ms. */
  lagMs: number;
  /** Some reads are answered by a copy that is up to date, others by one that lags. */
  hasUnevenLag: boolean;
  /** Likelihood that it is one that lags. */
  lagging: number;
  /** Lag of the list of adjustments, ms. */
  adjustmentLagMs: number;
  /** A PUT adjust leaves a row in the list of adjustments. */
  leavesRow: boolean;
  /** Of a refused batch the rows before the wrong one are carried out. */
  isPartial: boolean;
  /** A second person has to approve every action. */
  isApproved: boolean;
  transport: 'stream' | 'buffered';
  /** Server clock minus ours at the beginning. */
  skewMs: number;
  /** Likelihood that somebody else changes something at a request. */
  foreign: number;
  /** What that may be of a package; every kind where nothing is said. */
  edits?: readonly Edit[];
  /** Likelihood that a sale leaves nothing. */
  soldOut: number;
  /** Likelihood of a sale between a read and the write that follows it. */
  saleBetween: number;
  /** Likelihood that somebody else enters waste of the same harvest just before ours. */
  wasteBetween: number;
  writes: WriteFaults;
  /** After what part of the time that is waited for them effects begin to come late. */
  lateness: number;
  /** Likelihood that a read fails: 5xx, HTML, 429, nothing. */
  reads: number;
  /** Likelihood that the answer to a read is long on its way. */
  slowReads: number;
  /** Likelihood that Metrc goes down, that the key is revoked, that a permission is taken away, at a request. */
  outage: number;
  revoked: number;
  denied: number;
  /** Likelihood that a person's key is replaced by a new one at a moment; left out, none is. */
  rekeys?: number;
  /** Likelihood that the person locks, leaves, or decides at a moment. */
  unrest: number;
  /** Likelihood that it is the first of these, and not that another person comes. */
  locking: number;
  /** The person changes just after something was read, not at a moment. */
  isAbrupt: boolean;
  hasPull: boolean;
  jumps: boolean;
  /** Likelihood that a life of the worker ends by a step, not at a moment. */
  deadly: number;
  /** Likelihood that a worker is given up for dead, and goes on beside the next one. */
  ghosts: number;
}

/** Of eleven seeds four look for few at a time: most of a short queue is left for later then, as of a long one usually. */
const windows: Readonly<Record<number, number>> = { 4: 1, 6: 2, 8: 3, 10: 1 };

/** By how much any of the reads may lag, ms. */
export function lagOf({ lagMs, adjustmentLagMs }: Pick<PushPlan, 'lagMs' | 'adjustmentLagMs'>): number {
  return Math.max(lagMs, adjustmentLagMs);
}

/** Draws a seed's plan. */
export function drawPlan(seed: number): PushPlan {
  const chance = new Chance(seed);
  const transport = chance.is(0.35) ? 'buffered' : 'stream';
  const rate = chance.pick([0, 0.03, 0.07]);
  const lagMs = chance.weighted([
    [4, 0],
    [4, chance.int(100, 9_900)],
    [1, chance.int(10_000, 20_000)],
    [1, chance.int(30_000, 90_000)],
  ]);
  return {
    seed,
    chance,
    window: windows[seed % 11] ?? defaultWindow,
    packages: chance.is(0.1) ? chance.int(9, 12) : chance.int(2, 4),
    actions: chance.int(3, 9),
    wants: anyWants,
    lives: chance.int(1, 3),
    lulls: 1,
    absences: { weight: 1, ms: 60 * minuteMs },
    lagMs,
    hasUnevenLag: lagMs > 0 && chance.is(0.25),
    lagging: 0.5,
    adjustmentLagMs: chance.is(0.7) ? lagMs : chance.int(0, 9_900),
    leavesRow: chance.is(0.75),
    isPartial: chance.is(0.3),
    isApproved: chance.is(0.1),
    transport,
    skewMs: chance.pick([0, 700, -40_000, 7 * minuteMs, -50 * minuteMs]),
    foreign: chance.pick([0, 0, 0.02, 0.1]),
    soldOut: 0.1,
    saleBetween: chance.pick([0, 0, 0.1, 0.3]),
    wasteBetween: 0,
    writes: faultsOf(rate, transport, chance.is(0.3)),
    lateness: 0,
    reads: chance.pick([0, 0.01, 0.05]),
    slowReads: 0.02,
    outage: chance.pick([0, 0, 0.01]),
    revoked: chance.pick([0, 0, 0, 0.01]),
    denied: chance.pick([0, 0, 0, 0.02]),
    unrest: chance.pick([0, 0.2, 0.5]),
    locking: 0.5,
    isAbrupt: false,
    hasPull: chance.is(0.25),
    jumps: chance.is(0.15),
    deadly: chance.pick([0, 0.5, 0.9]),
    ghosts: chance.pick([0, 0, 0, 0, 0.8]),
  };
}
