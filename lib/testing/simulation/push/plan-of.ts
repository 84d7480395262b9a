import { directedStorms, type Storm } from './directed-storms';
import { drawPlan, type PushPlan } from './push-plan';
import { faultsOf } from './write-faults';

/** Draws a seed's plan. Every fifth is a storm. */
export function planOf(seed: number): PushPlan {
  const plan = drawPlan(seed);
  const storm = seed % 10 === 8 ? directedStorms[Math.floor(seed / 10) % directedStorms.length] : storms[seed % 40];
  return storm?.(plan) ?? plan;
}

/**
 * Storms, by the seed's number in forty: whatever was drawn, some things happen all the time, so that rules that seldom
 * matter do.
 */
const storms: Readonly<Record<number, Storm>> = {
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
