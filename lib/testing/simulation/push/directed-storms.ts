import { defaultWindow } from '@/lib/services/push/push';
import type { Want, Wants } from './push-forms';
import type { PushPlan } from './push-plan';
import { faultsOf, type WriteFaults } from './write-faults';

const hourMs = 3_600_000;

/** Turns what was drawn for a seed into a storm. */
export type Storm = (plan: PushPlan) => PushPlan;

/**
 * Storms that aim at one mechanism each: what makes it matter happens nearly all the time, and nothing else does. Where
 * other faults are about, a person is asked for their sake before the one that is aimed at can show.
 */
export const directedStorms: readonly Storm[] = [
  copied,
  partlyRefused,
  lingering,
  forgotten,
  rekeyed,
  soldOut,
  listedEarly,
  enteredBeside,
  outOfOrder,
  repeated,
];

const never = faultsOf(0, 'stream', false);

/** A day on which nothing goes wrong, and nobody else is at work. */
function quiet(plan: PushPlan): PushPlan {
  return {
    ...plan,
    packages: 3,
    actions: 6,
    lives: 2,
    lagMs: 0,
    hasUnevenLag: false,
    adjustmentLagMs: 0,
    leavesRow: true,
    isPartial: false,
    isApproved: false,
    transport: 'stream',
    foreign: 0,
    saleBetween: 0,
    wasteBetween: 0,
    writes: never,
    lateness: 0,
    reads: 0,
    outage: 0,
    revoked: 0,
    denied: 0,
    unrest: 0,
    isAbrupt: false,
    hasPull: false,
    jumps: false,
    deadly: 0,
    ghosts: 0,
  };
}

function only(...kinds: Want[]): Wants {
  return { kinds, wasteOut: 0, forAll: 0, ofAll: [] };
}

function faults(likely: Partial<WriteFaults>): WriteFaults {
  return { ...never, ...likely };
}

/** The browser sends what sets a quantity twice, and something is sold between the two. */
function copied(plan: PushPlan): PushPlan {
  const wants = only('set-to', 'change-by');
  const writes = faults({ repeated: 0.3, 'repeated-late': 0.5 });
  return { ...quiet(plan), wants, transport: 'buffered', saleBetween: 0.4, writes };
}

/** Of a refused batch the rows before the wrong one are carried out, and every other read shows nothing of it. */
function partlyRefused(plan: PushPlan): PushPlan {
  const wants = { ...plan.wants, wasteOut: 0, forAll: 1, ofAll: ['move', 'move', 'set-to'] as const };
  const lagMs = 4_000 + (plan.lagMs % 5_000);
  const lag = { lagMs, adjustmentLagMs: lagMs, hasUnevenLag: true, lagging: 0.7 };
  const many = { packages: 9, actions: 18, window: defaultWindow };
  return { ...quiet(plan), ...lag, ...many, wants, isPartial: true, writes: faults({ refused: 0.8 }) };
}

/** What was taken for lost comes after all, when the next sending of it is waited for. */
function lingering(plan: PushPlan): PushPlan {
  const wants = only('waste', 'plant');
  return { ...quiet(plan), wants, writes: faults({ 'very-late': 0.6 }) };
}

/** What was taken for lost comes after all, while nobody is there to send it again. */
function forgotten(plan: PushPlan): PushPlan {
  const wants = only('plant');
  const away = { unrest: 0.8, locking: 0, lives: 5, lulls: 6, absences: { weight: 6, ms: 30 * hourMs } };
  return { ...lingering(plan), ...away, wants };
}

/** Keys are replaced all the time: between two reads, too. */
function rekeyed(plan: PushPlan): PushPlan {
  return { ...quiet(plan), actions: 9, lives: 3, rekeys: 0.7 };
}

/** The last units are sold where a write to 0 was lost, at a host that lists no adjustments. */
function soldOut(plan: PushPlan): PushPlan {
  const wants = { ...plan.wants, wasteOut: 1, forAll: 0 };
  const others = { foreign: 0.1, edits: ['sale'] as const, soldOut: 0.9 };
  return { ...quiet(plan), ...others, wants, packages: 6, leavesRow: false, writes: faults({ 'lost-before': 0.8 }) };
}

/** The list of adjustments is up to date, and the package is not, in which others change what we do not. */
function listedEarly(plan: PushPlan): PushPlan {
  const wants = only('set-to', 'change-by');
  const others = { foreign: 0.7, edits: ['place', 'note'] as const };
  return { ...quiet(plan), ...others, wants, packages: 2, actions: 9, lagMs: 1_000 + (plan.lagMs % 8_500) };
}

/** Others enter waste of the same harvest, and no answer comes. */
function enteredBeside(plan: PushPlan): PushPlan {
  const wants = only('waste');
  return { ...quiet(plan), wants, wasteBetween: 0.6, lagMs: plan.lagMs % 5_000, writes: faults({ 'lost-after': 0.6 }) };
}

/** Answers to reads overtake each other, while everything is read again and again. */
function outOfOrder(plan: PushPlan): PushPlan {
  return { ...quiet(plan), slowReads: 0.5, hasPull: true, foreign: 0.1, actions: 9 };
}

/** The browser sends what counts twice a second time, after a person agreed that it may. */
function repeated(plan: PushPlan): PushPlan {
  const wants = only('waste', 'plant');
  const writes = faults({ repeated: 0.3, 'repeated-late': 0.5 });
  return { ...quiet(plan), wants, transport: 'buffered', writes, unrest: 1, lives: 5 };
}
