import { neverDue } from '../../data/open-actions';
import { hostHabits, learnHost } from '../../data/settings';
import type { ActionEvent } from '../../domain/action-state';
import type { Effects, Seen } from '../../domain/actions/define-action';
import { actionOf } from '../../domain/actions/registry';
import { apiHostOf } from '../../domain/facility';
import type { ActionRecord } from '../../domain/records';
import { type MessageKey, type Sentence, say } from '../../domain/sentence';
import { dayMs } from '../../domain/walk';
import { changeInWords } from '../../domain/watched-fields';
import { withEffects } from '../action-world';
import { notThere, sentSince, soberly } from './doubt';
import { readNamed, readOthers, readSides, readTarget } from './look-around';
import { noteOnAction, requestOf } from './move-action';
import { settleMsOf } from './push-parts';
import { kindOf, step, type Turn, waiting } from './turn';

/** Our own clock may differ from Metrc's: adjustments are looked for this much around the write. */
const aroundMs = 3_600_000;
/** The pause Metrc asked for was waited out before the read-back. */
const rateLimitMs = 1_000;

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
  if (!action.before && definition.entity !== null) return settle(turn, action, 'unclear');
  let effects: Effects;
  let seen: Seen;
  let settled: boolean;
  try {
    ({ seen, settled } = await look(turn, action));
    effects = soberly(action, definition.effects(action.input, action.before, seen));
    await learn(turn, action, seen, effects);
  } catch (error) {
    const { dueAt } = waiting(turn, error);
    await noteOnAction(parts.ops, action.id, { dueAt: dueAt ?? 0 });
    return;
  }
  if (effects === 1 && isUnlisted(action, seen))
    return settle(turn, { ...action, reason: say('confirmed_by_quantity') }, 1);
  // A copy that the browser sent may come after the one that was seen: what would count twice waits for it.
  const mayDouble = definition.repeat === 'harmful' && !settled && (await mayRepeat(turn, action));
  if (effects === 1 && mayDouble) return lookAgain(turn, action);
  if (effects === 1) return settle(turn, action, 1);
  if (effects === 2) return settle(turn, action, 2);
  // A single-delivery refusal with no effect in a clean read-back is final; everything else waits for late effects.
  if (effects === 0 && isAnsweredNo(action) && !(await mayRepeat(turn, action))) return settle(turn, action, 0);
  // Nothing seen once may be a read that lags: what would count twice is looked for once more, some time later.
  const isLookedForTwice = definition.repeat === 'absolute' || action.lookedAfter === true;
  if (settled && (effects !== 0 || isLookedForTwice)) return settle(turn, action, effects);
  return lookAgain(turn, action, settled);
}

/** Nothing lists by how much it moved the quantity: something else may have moved it in the same moment. */
function isUnlisted({ type }: ActionRecord, { marked }: Seen): boolean {
  return actionOf(type).evidence === 'mark' && !marked?.length;
}

function isAnsweredNo(action: ActionRecord): boolean {
  return (
    action.state === 'verifying' &&
    ['refused', 'batch-refused', 'stream-refused', 'not-allowed', 'rate-limited'].includes(action.answer ?? '')
  );
}

// A refusal may belong to the browser's second copy while the first is still being worked on.
async function mayRepeat(turn: Turn, action: ActionRecord): Promise<boolean> {
  // Each went out by a way of its own, whatever the host is known for by now.
  if (action.transport) return action.transport === 'buffered';
  return (await hostHabits(turn.parts.ops, apiHostOf(action.facility))).mayRepeat;
}

/** What Metrc shows, and whether nothing can be added to that any more. */
async function look(turn: Turn, action: ActionRecord): Promise<{ seen: Seen; settled: boolean }> {
  const [others, named] = [await readOthers(turn, action), await readNamed(turn, action)];
  // Last: an effect that shows in what was read before shows in the record, too, and so in the mirror.
  const record = await readTarget(turn, action);
  // Asked once: what is expected of the list of adjustments and what is made of its answer go by the same.
  const settled = await isSettled(turn, action);
  const mark = await lookForMark(turn, action, settled);
  return { seen: { record, others, named, word: await wordOf(turn, action), ...mark }, settled };
}

/**
 * What was answered counts only for a body that could be delivered once. A DELETE of one Id has none, and was carried
 * out as often as it was delivered: a second time changes nothing, so that it was done is believed.
 */
async function wordOf(turn: Turn, action: ActionRecord): Promise<Seen['word']> {
  if (action.answer === 'done' && action.requestBody === '') return 'done';
  if (await mayRepeat(turn, action)) return null;
  return action.answer === 'done' || action.answer === 'refused' ? action.answer : null;
}

async function lookForMark(
  turn: Turn,
  action: ActionRecord,
  settled: boolean,
): Promise<Pick<Seen, 'marked' | 'rowExpected'>> {
  const { parts } = turn;
  const [tag] = action.records;
  if (actionOf(action.type).evidence !== 'mark' || tag === undefined) return { marked: null, rowExpected: false };
  const { putLeavesRow } = await hostHabits(parts.ops, apiHostOf(action.facility));
  const until = (await parts.serverNow(action.facility)) + aroundMs;
  // Of a host that was never asked before, the row may come as long as an effect may.
  const rowExpected = putLeavesRow === true || (putLeavesRow === null && !settled);
  const found: { quantity: string }[] = [];
  // Some hosts take a day at most, and an action may be looked for long after it was sent.
  for (let start = (await sentSince(turn, action)) - aroundMs; start < until; start += dayMs) {
    const end = Math.min(until, start + dayMs);
    const marked = await parts.readBack.marked(action.facility, tag, action.mark, { start, end });
    if (!marked) await parts.assertKeys(action.facility);
    if (!marked) return { marked, rowExpected };
    found.push(...marked);
    if (!action.fromBackup) break;
  }
  return { marked: found, rowExpected };
}

/** A host that once listed our own write is expected to list the next one; one that did not in all that time is not. */
async function learn(turn: Turn, action: ActionRecord, seen: Seen, effects: Effects): Promise<void> {
  if (effects !== 1 || !seen.marked || actionOf(action.type).evidence !== 'mark') return;
  const { ops } = turn.parts;
  const host = apiHostOf(action.facility);
  const putLeavesRow = seen.marked.length > 0;
  if ((await hostHabits(ops, host)).putLeavesRow !== putLeavesRow) await learnHost(ops, host, { putLeavesRow });
}

/**
 * Whether no effect can appear any more. Only Metrc's own clock tells how long ago the connection ended: ours may be set
 * meanwhile. Ask after a read, which tells how far they are apart.
 */
async function isSettled({ parts }: Turn, { facility, settleAt }: ActionRecord): Promise<boolean> {
  return settleAt !== null && (await parts.serverNow(facility)) >= settleAt;
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

async function settle(turn: Turn, action: ActionRecord, effects: Effects): Promise<void> {
  const { parts, times } = turn;
  if (action.state === 'unknown') await step(turn, action.id, { kind: 'settled' });
  const refused = action.answer === 'refused';
  // Told to wait is not failed: only sendings that came to nothing count.
  const told = ['rate-limited', 'not-allowed', 'batch-refused', 'stream-refused'].includes(action.answer ?? '');
  const exhausted = effects === 0 && !refused && !told && action.attempts >= times.mostAttempts;
  const judged: Effects = exhausted ? 'unclear' : effects;
  const event: ActionEvent = { kind: 'seen', effects: judged, refused };
  const now = parts.clock.now();
  if (judged === 1) {
    await readSides(turn, action);
    const words = action.before && changeInWords(action.before, withEffects(action.before, [action]));
    await step(
      turn,
      action.id,
      event,
      { endedAt: now, reason: action.reason },
      { kind: 'confirmed', what: action.what, ...words },
    );
  } else if (judged === 0 && action.fromBackup === 'unread') {
    await step(turn, action.id, event, notThere(action));
  } else if (judged === 0 && !refused) {
    const what = say(backWords[action.answer ?? 'unknown'] ?? 'activity_not_applied');
    const line = { kind: 'problem' as const, what, ...requestOf(action) };
    await step(turn, action.id, event, await backToQueue(turn, action), line);
  } else {
    const reason = problemOf(action, judged);
    await step(turn, action.id, event, { reason }, { kind: 'problem', what: reason });
  }
}

/** What activity says of a sending that came to nothing and is repeated, by what was answered. */
const backWords: Partial<Record<NonNullable<ActionRecord['answer']>, MessageKey>> = {
  'rate-limited': 'activity_rate_limited',
  'not-allowed': 'activity_not_allowed',
  'batch-refused': 'activity_batch_refused',
  'stream-refused': 'activity_stream_refused',
};

function problemOf(action: ActionRecord, effects: Effects): Sentence {
  if (effects === 0) return action.refusal ? say('rejected_said', action.refusal) : say('rejected');
  if (effects === 2) return say('decide_twice');
  return say(action.fromBackup ? 'decide_restored' : 'decide_unclear');
}

/** Not applied and not refused: it goes out again, when and if it may. */
async function backToQueue(turn: Turn, action: ActionRecord): Promise<Partial<ActionRecord>> {
  const { parts, times } = turn;
  const now = parts.clock.now();
  const fresh: Partial<ActionRecord> = { answer: null, settleAt: null, lookedAfter: false, sentAt: null };
  if (action.answer !== 'rate-limited' && action.answer !== 'not-allowed')
    return { ...fresh, mayLinger: true, dueAt: now };
  // Turned away at the door: as if this time had never been, and it had never gone out, unless it had before.
  Object.assign(fresh, { attempts: Math.max(0, action.attempts - 1) });
  if (!action.mayLinger) Object.assign(fresh, { requestHash: null });
  if (action.answer === 'rate-limited') return { ...fresh, hold: 'rate-limit', dueAt: now + rateLimitMs };
  try {
    await parts.assertKeys(action.facility);
    // The keys are good and the record is readable: this person may not do this here.
    turn.paused.add(kindOf(action));
    return { ...fresh, hold: 'permission', dueAt: neverDue };
  } catch (error) {
    return { ...fresh, ...waiting({ parts, times }, error) };
  }
}
