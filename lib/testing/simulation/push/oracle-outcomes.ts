import { isOver, isPending, needsPerson } from '@/lib/domain/action-state';
import type { ActionRecord, PackageView } from '@/lib/domain/records';
import type { Departure, Effect } from './ledger';
import { activityProblems } from './oracle-activity';
import { lateProblems } from './oracle-late';
import type { Wanted } from './push-forms';
import { lagOf } from './push-plan';
import type { PushSim } from './push-sim';
import type { PushRecord } from './push-world';
import { settleMsOf } from './write-fate';

/** How often a person had to decide about a harmful write that met a fault, with reads that lag less than 10 s. */
export interface Tally {
  faulted: number;
  /** Of these: two effects, or one that came later than anybody waits. */
  doubled: number;
  /** Of these: all others that ended in needs-decision. */
  undecided: number;
  /** Of the undecided: somebody else changed the record meanwhile, or nothing was known of the host yet. */
  untellable: number;
}

/** What must be so when nothing moves any more, and people have not yet dealt with what waits for them. */
export async function firstProblems(sim: PushSim): Promise<string[]> {
  const actions = await sim.eyes.ops.actions.toArray();
  return actions.flatMap((action) => outcomeProblems(sim, action, actions));
}

/** What must be so in the end, once people dealt with everything. */
export async function finalProblems(sim: PushSim): Promise<string[]> {
  const actions = await sim.eyes.ops.actions.toArray();
  const open = actions.filter(({ state }) => !isOver(state)).map(({ id, state }) => `1: ${id} never ends: ${state}`);
  const outcomes = actions.flatMap((action) => outcomeProblems(sim, action, actions));
  return [
    ...open,
    ...outcomes,
    ...orderProblems(sim, actions),
    ...(await activityProblems(sim, actions)),
    ...(await lateProblems(sim, actions)),
  ];
}

/** Counts what {@link Tally} says. */
export async function tallyOf(sim: PushSim): Promise<Tally> {
  const tally: Tally = { faulted: 0, doubled: 0, undecided: 0, untellable: 0 };
  if (lagOf(sim.plan) >= 10_000) return tally;
  const [lines, all] = [await sim.eyes.ops.activity.toArray(), await sim.eyes.ops.actions.toArray()];
  for (const [id, wanted] of sim.wanted) {
    const isFaulted = sim.server.ledger.departuresOf(id).some(({ fate }) => fate !== 'well');
    if (!wanted.isHarmful || !isFaulted) continue;
    tally.faulted += 1;
    if (!lines.some(({ actionId, what }) => actionId === id && what.key.startsWith('decide_'))) continue;
    if (countOf(sim, id, wanted) > 1 || lateOnes(sim, id).length) {
      tally.doubled += 1;
      continue;
    }
    tally.undecided += 1;
    const action = all.find((one) => one.id === id);
    if (action && (isDisturbed(sim, action) || isFirstOfHost(sim, action, all))) tally.untellable += 1;
  }
  return tally;
}

function outcomeProblems(sim: PushSim, action: ActionRecord, all: readonly ActionRecord[]): string[] {
  const { id, state, type } = action;
  const wanted = sim.wanted.get(id) as Wanted;
  const count = countOf(sim, id, wanted);
  const late = lateOnes(sim, id);
  const what = `${id} (${type}, ${wanted.evidence}) is ${state} with ${count} effects`;
  // Somebody who reads the record now sees it, and the story tells of a change: asked in the end.
  if (late.length && !isStillAwaited(sim, id)) return [];
  const isDouble = state === 'confirmed' && count > 1 && !isInvisible(sim, wanted);
  if (isDouble) return [`9: ${what}`];
  if (late.length) return [];
  if (state === 'confirmed' && count === 0 && !isSaid(sim, action, all)) return [`2: ${what}`];
  if (state === 'confirmed' && isOverwriting(sim, action)) return [`8: ${what}, over a change that nobody read`];
  if (state === 'confirmed' && isUnsaid(sim, action, wanted)) return [`8: ${what}, and nothing says what it may hide`];
  if (['rejected', 'conflict', 'cancelled'].includes(state) && count > 0) return [`2: ${what}`];
  const isPuzzling = cannotTell(sim, action, wanted) || isFirstOfHost(sim, action, all) || isAfterSettle(sim, id);
  if (state === 'needs-decision' && !isPuzzling) return [`4: ${what}, and a probe can tell`];
  if (state === 'rejected' && !isRefusedTruly(sim, action)) return [`4: ${what}, and Metrc would have taken it`];
  if (state === 'queued' && !isHeldTruly(action, all)) return [`1: ${what}, held by ${action.hold}`];
  return [];
}

/** How often it took effect. A second identical PUT adjust moves nothing and is none. */
function countOf({ server }: PushSim, id: string, { evidence }: Wanted): number {
  const effects = server.ledger.effectsOf(id);
  if (evidence !== 'mark') return effects.length;
  return Math.max(Math.min(1, effects.length), effects.filter(({ moved }) => moved !== 0).length);
}

/** Effects that came later than the queue waits for them, or show later because reads lag. */
function lateOnes({ server, plan }: PushSim, id: string): Effect[] {
  return server.ledger.effectsOf(id).filter((effect) => !isFoundInTime(effect, lagOf(plan)));
}

/** Every effect of it, however late, shows while the last sending of it is still waited for. */
function isStillAwaited({ server: { ledger }, plan }: PushSim, id: string): boolean {
  const last = ledger.departuresOf(id).at(-1);
  return ledger.effectsOf(id).every(({ at }) => last && isShownSettled(at, last, lagOf(plan)));
}

/** An effect that shows while the queue still waits for it, with reads that lag by so much. */
export function isFoundInTime({ at, departure: { call, endedAt } }: Effect, lagMs: number): boolean {
  return at - endedAt + lagMs <= foundMsOf(call);
}

/** It shows after its time only: found by the second look where the first saw nothing, and not where it saw another's. */
function isAfterSettle({ server, plan }: PushSim, id: string): boolean {
  return server.ledger.effectsOf(id).some(({ at, departure }) => !isShownSettled(at, departure, lagOf(plan)));
}

/** What happened then shows, with reads that lag by so much, before the settle time of this sending is over. */
function isShownSettled(at: number, { call, endedAt }: Departure, lagMs: number): boolean {
  return at - endedAt + lagMs <= 0.95 * settleMsOf(call);
}

/** What shows this long after the connection ended is found: what counts twice is looked for once more after its time. */
function foundMsOf(call: string): number {
  const secondLookMs = 15_000;
  return call.startsWith('POST') ? settleMsOf(call) + secondLookMs : 0.95 * settleMsOf(call);
}

/** A second one of these is harmless in value and shows nowhere. */
function isInvisible({ plan }: PushSim, { evidence }: Wanted): boolean {
  return evidence === 'value' || (evidence === 'mark' && !plan.leavesRow);
}

/** It set a quantity over one that moved since it was read. */
function isOverwriting({ server, plan }: PushSim, { id, before, type }: ActionRecord): boolean {
  const [effect] = server.ledger.effectsOf(id);
  const isSetting = type === 'package.adjust' || type === 'package.change-by';
  return (
    isSetting && plan.leavesRow && effect !== undefined && effect.base !== Number((before as PackageView).quantity)
  );
}

/** A sale may have made the quantity what was asked for: where Metrc is known to list no row of ours, that is said. */
function isSaid(sim: PushSim, action: ActionRecord, all: readonly ActionRecord[]): boolean {
  const others = all.filter(({ id }) => id !== action.id);
  const isUnlisted = !sim.plan.leavesRow && action.reason?.key === 'confirmed_by_quantity';
  return isUnlisted && isHostKnown(sim, others, action.endedAt);
}

/** Where Metrc lists no row for it, a sale in the same moment cannot be excluded, and that must be said. */
function isUnsaid({ plan }: PushSim, { reason }: ActionRecord, { evidence }: Wanted): boolean {
  return evidence === 'mark' && !plan.leavesRow && reason?.key !== 'confirmed_by_quantity';
}

/** Whether its host lists adjustments was not known yet: without an answer, the quantity alone may be a sale. */
function isFirstOfHost({ wanted }: PushSim, action: ActionRecord, all: readonly ActionRecord[]): boolean {
  const isUnanswered = wanted.get(action.id)?.evidence === 'mark' && action.answer !== 'done';
  return isUnanswered && !isHostKnown({ wanted }, all, action.sentAt);
}

/** Another adjustment was confirmed by then, so that it is known whether the host lists them. */
function isHostKnown({ wanted }: Pick<PushSim, 'wanted'>, all: readonly ActionRecord[], by: number | null): boolean {
  return all.some(
    ({ id, state, endedAt }) =>
      wanted.get(id)?.evidence === 'mark' && state === 'confirmed' && (endedAt ?? 0) <= (by ?? 0),
  );
}

function cannotTell(sim: PushSim, action: ActionRecord, wanted: Wanted): boolean {
  const { plan, server } = sim;
  if (countOf(sim, action.id, wanted) > 1 || server.ledger.isOpen(action.id)) return true;
  if (wanted.evidence === 'none') return true;
  if (plan.hasUnevenLag || plan.lagMs >= 10_000 || plan.adjustmentLagMs >= 10_000) return true;
  // A worker that died between its mark and the request has tried as well.
  if (server.ledger.departuresOf(action.id).length + sim.deaths >= 3) return true;
  // What moved a counter is listed.
  return wanted.evidence !== 'counter' && isDisturbed(sim, action);
}

/** Somebody else, or another action, changed a record of it around the time when it was sent. */
function isDisturbed({ plan, server, world }: PushSim, action: ActionRecord): boolean {
  const since = (server.ledger.departuresOf(action.id)[0]?.at ?? 0) - plan.lagMs - 60_000;
  const others = world.records.filter(({ id, name, entity }) =>
    action.records.some(
      (record) => record === name || record === `${entity}:${name}` || action.input.id === String(id),
    ),
  );
  return others.some(({ versions }) => versions.some(({ at, by }) => at > since && by !== action.id));
}

/** What Metrc said was about this very row; what was said not to be there is not there. */
function isRefusedTruly({ server, world }: PushSim, { id, reason, records, input }: ActionRecord): boolean {
  if (reason?.key === 'rejected' || reason?.key === 'rejected_said') return server.ledger.refused.has(id);
  if (reason?.key !== 'problem_not_in_facility') return true;
  // What the queue made itself may not yet be shown.
  const known = ({ versions }: PushRecord) => versions[0]?.by === null;
  return !world.records.some((one) => known(one) && (one.name === records[0] || String(one.id) === input.id));
}

function isHeldTruly({ hold, records, order }: ActionRecord, all: readonly ActionRecord[]): boolean {
  if (hold !== 'earlier-failed') return false;
  const earlier = all.filter((one) => one.order < order && one.records.some((record) => records.includes(record)));
  return earlier.some(({ state }) => needsPerson(state) || isPending(state));
}

function orderProblems(sim: PushSim, actions: readonly ActionRecord[]): string[] {
  const problems: string[] = [];
  const ledger = sim.server.ledger;
  for (const a of actions) {
    for (const b of actions) {
      if (a.order >= b.order || !a.records.some((record) => b.records.includes(record))) continue;
      if (lateOnes(sim, a.id).length || lateOnes(sim, b.id).length) continue;
      const last = ledger.effectsOf(a.id).at(-1);
      const first = ledger.effectsOf(b.id)[0];
      if (last && first && first.at < last.at) problems.push(`3: ${b.id} took effect before ${a.id}`);
    }
  }
  return problems;
}
