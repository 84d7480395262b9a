import { defaultWindow } from '@/lib/services/push/push';
import { Chance } from '../chance';

const minuteMs = 60_000;

/** How likely each fate of a write is; what is left is answered as Metrc does on a good day. */
export type WriteFaults = Readonly<Record<WriteFault, number>>;

/** What may happen to one write on its way, at Metrc, and on the way back. */
export const writeFaults = [
  'slow',
  'lost-before',
  'lost-after',
  'late',
  'very-late',
  'fault-before',
  'fault-after',
  'fault-late',
  'busy',
  'refused',
  'repeated',
  'repeated-late',
  'repeated-lost',
] as const;
/** One of {@link writeFaults}. */
export type WriteFault = (typeof writeFaults)[number];

/** Only Chromium repeats a request, and only one whose body can be rewound. */
const repeats: readonly WriteFault[] = ['repeated', 'repeated-late', 'repeated-lost'];

/** Everything about one seed that is decided beforehand. */
export interface PushPlan {
  seed: number;
  chance: Chance;
  packages: number;
  /** How many actions that can be sent are looked for at a time. Not drawn: who knows the seed knows it. */
  window: number;
  /** Actions that a person takes, at most. */
  actions: number;
  lives: number;
  /** Reads answer with what was true this long ago, ms. */
  lagMs: number;
  /** Some reads are answered by a copy that is up to date, others by one that lags. */
  hasUnevenLag: boolean;
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
  /** Likelihood of a sale between a read and the write that follows it. */
  saleBetween: number;
  /** Likelihood that somebody else enters waste of the same harvest just before ours. */
  wasteBetween: number;
  writes: WriteFaults;
  /** After what part of the time that is waited for them effects begin to come late. */
  lateness: number;
  /** Likelihood that a read fails: 5xx, HTML, 429, nothing. */
  reads: number;
  /** Likelihood that Metrc goes down, that the key is revoked, that a permission is taken away, at a request. */
  outage: number;
  revoked: number;
  denied: number;
  /** Likelihood that the person locks, leaves, or decides at a moment. */
  unrest: number;
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

/** Draws a seed's plan. Every tenth is a storm. */
export function planOf(seed: number): PushPlan {
  const plan = drawn(seed);
  return storms[seed % 40]?.(plan) ?? plan;
}

/** Storms: whatever was drawn, some things happen all the time, so that rules that seldom matter do. */
const storms: Readonly<Record<number, (plan: PushPlan) => PushPlan>> = {
  3: delayed,
  13: (plan) => faulty(plan, 'buffered'),
  23: absent,
  33: (plan) => faulty(plan, 'stream'),
};

/** Nearly everything goes wrong, and others are at work in the same moments. */
function faulty(plan: PushPlan, transport: PushPlan['transport']): PushPlan {
  const people = { actions: 9, foreign: 0.1, saleBetween: 0.3, wasteBetween: 0.5, unrest: 0.5, isAbrupt: true };
  const writes = { ...faultsOf(0.1, transport, false), 'very-late': 0.1, refused: 0.2 };
  return { ...plan, ...people, transport, writes, isPartial: true, lagMs: 1_000 + (plan.lagMs % 8_000) };
}

/** Effects come at the end of the time that is waited for them, or after it, and half of the reads lag by a minute. */
function delayed(plan: PushPlan): PushPlan {
  const calm = faultsOf(0, plan.transport, false);
  const writes = { ...calm, late: 0.3, 'very-late': 0.3, 'lost-before': 0.1 };
  return { ...plan, actions: 9, lagMs: 61_000 + (plan.lagMs % 14_000), hasUnevenLag: true, writes, lateness: 0.7 };
}

/** Effects come when nobody waits for them any more, while people come, go, lock and unlock. */
function absent(plan: PushPlan): PushPlan {
  const writes = { ...faultsOf(0, plan.transport, false), 'very-late': 0.5 };
  const people = { actions: 9, lives: 3, unrest: 0.5, isAbrupt: true, ghosts: 0.8 };
  return { ...plan, ...people, lagMs: plan.lagMs % 5_000, hasUnevenLag: false, writes };
}

function drawn(seed: number): PushPlan {
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
    lives: chance.int(1, 3),
    lagMs,
    hasUnevenLag: lagMs > 0 && chance.is(0.25),
    adjustmentLagMs: chance.is(0.7) ? lagMs : chance.int(0, 9_900),
    leavesRow: chance.is(0.75),
    isPartial: chance.is(0.3),
    isApproved: chance.is(0.1),
    transport,
    skewMs: chance.pick([0, 700, -40_000, 7 * minuteMs, -50 * minuteMs]),
    foreign: chance.pick([0, 0, 0.02, 0.1]),
    saleBetween: chance.pick([0, 0, 0.1, 0.3]),
    wasteBetween: 0,
    writes: faultsOf(rate, transport, chance.is(0.3)),
    lateness: 0,
    reads: chance.pick([0, 0.01, 0.05]),
    outage: chance.pick([0, 0, 0.01]),
    revoked: chance.pick([0, 0, 0, 0.01]),
    denied: chance.pick([0, 0, 0, 0.02]),
    unrest: chance.pick([0, 0.2, 0.5]),
    isAbrupt: false,
    hasPull: chance.is(0.25),
    jumps: chance.is(0.15),
    deadly: chance.pick([0, 0.5, 0.9]),
    ghosts: chance.pick([0, 0, 0, 0, 0.8]),
  };
}

function faultsOf(rate: number, transport: PushPlan['transport'], isVeryLate: boolean): WriteFaults {
  const likely = (fault: WriteFault) => {
    if (repeats.includes(fault)) return transport === 'buffered' ? rate : 0;
    // In few seeds, and often there: what comes of it hangs on what else happens meanwhile.
    if (fault === 'very-late') return isVeryLate ? 4 * rate : 0;
    return rate;
  };
  return Object.fromEntries(writeFaults.map((fault) => [fault, likely(fault)])) as WriteFaults;
}
