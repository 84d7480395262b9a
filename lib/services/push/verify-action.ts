import type { Effects, Seen } from '../../domain/actions/define-action';
import { actionOf } from '../../domain/actions/registry';
import type { ActionRecord } from '../../domain/records';
import { say } from '../../domain/sentence';
import { soberly } from './doubt';
import { isAnsweredNo, learnListing, lookBack, mayRepeat } from './look-back';
import { noteOnAction } from './move-action';
import { settleMsOf } from './push-parts';
import { settleAction } from './settle-action';
import { type Turn, waiting } from './turn';

/**
 * Reads Metrc back for one action that was sent, and moves it on as far as what is seen allows. An answer never
 * decides alone: a 200 does not prove one effect, a refusal does not prove none.
 */
export async function verifyAction(turn: Turn, surveyed: ActionRecord): Promise<void> {
  const { parts } = turn;
  // Read again: between the survey and now it may have been answered, and only the answer says when it is settled.
  const action = await parts.ops.actions.get(surveyed.id);
  if (action?.state !== 'verifying' && action?.state !== 'unknown') return;
  const definition = actionOf(action.type);
  if (!action.before && definition.entity !== null) return settleAction(turn, action, 'unclear');
  let effects: Effects;
  let seen: Seen;
  let settled: boolean;
  try {
    ({ seen, settled } = await lookBack(turn, action));
    effects = soberly(action, definition.effects(action.input, action.before, seen));
    await learnListing(turn, action, { seen, effects });
  } catch (error) {
    const { dueAt } = waiting(turn, error);
    await noteOnAction(parts.ops, action.id, { dueAt: dueAt ?? 0 });
    return;
  }
  if (effects === 1 && isUnlisted(action, seen))
    return settleAction(turn, { ...action, reason: say('confirmed_by_quantity') }, 1);
  if (effects === 1 && !settled && (await mayDouble(turn, action))) return lookAgain(turn, action);
  if (effects === 1) return settleAction(turn, action, 1);
  if (effects === 2) return settleAction(turn, action, 2);
  // The only delivery of it was refused, and a clean read-back shows no effect; everything else waits for late effects.
  const isOnlyOne = !action.mayLinger && !(await mayRepeat(turn, action));
  if (isOnlyOne && isElsewhere(action, seen))
    return settleAction(turn, { ...action, answer: 'refused', reason: say('problem_not_in_facility') }, 0);
  const isFinal = isAnsweredNo(action) && !isPerhapsInPart(action) && isOnlyOne;
  if (effects === 0 && isFinal) return settleAction(turn, action, 0);
  // Nothing seen once may be a read that lags: what would count twice is looked for once more, some time later.
  const isLookedForTwice = definition.repeat === 'absolute' || action.lookedAfter === true;
  if (settled && (effects !== 0 || isLookedForTwice)) return settleAction(turn, action, effects);
  return lookAgain(turn, action, settled);
}

/** Not allowed, with keys that are good, and no record to be seen: it is not under this license. */
function isElsewhere({ type, answer }: ActionRecord, { record }: Seen): boolean {
  return answer === 'not-allowed' && actionOf(type).entity !== null && !record;
}

/** Nothing lists by how much it moved the quantity: something else may have moved it in the same moment. */
function isUnlisted({ type }: ActionRecord, { marked }: Seen): boolean {
  return actionOf(type).evidence === 'mark' && !marked?.length;
}

/**
 * Of a refused batch some rows may have been carried out, and a read that lags does not show it yet. What sets a value
 * is sent once more without harm; a quantity set again would undo whatever was sold in between.
 */
function isPerhapsInPart({ type, answer }: ActionRecord): boolean {
  return answer === 'batch-refused' && actionOf(type).evidence !== 'value';
}

/**
 * A copy that the browser sent, or an earlier sending that was not found, may come after the one that was seen. What
 * would count twice waits for it, and so does what would set a quantity over a sale.
 */
async function mayDouble(turn: Turn, action: ActionRecord): Promise<boolean> {
  const { repeat, evidence } = actionOf(action.type);
  if (repeat !== 'harmful' && evidence !== 'mark') return false;
  return action.mayLinger === true || (await mayRepeat(turn, action));
}

async function lookAgain(turn: Turn, action: ActionRecord, lookedAfter = false): Promise<void> {
  const { parts, times } = turn;
  const serverNow = await parts.serverNow(action.facility);
  // The first look begins the wait: it knows Metrc's clock.
  const settleAt = action.settleAt ?? serverNow + settleMsOf(times, action);
  const wait = times.looksMs[Math.min(action.probes + 1, times.looksMs.length - 1)] ?? 1_000;
  const left = settleAt - serverNow;
  const dueAt = parts.clock.now() + (left > 0 ? Math.min(wait, left) : wait);
  await noteOnAction(parts.ops, action.id, { probes: action.probes + 1, dueAt, settleAt, lookedAfter });
}
