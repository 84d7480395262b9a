import { neverDue } from '../../data/open-actions';
import type { ActionEvent } from '../../domain/action-state';
import type { Effects } from '../../domain/actions/define-action';
import type { ActionRecord } from '../../domain/records';
import { type MessageKey, type Sentence, say } from '../../domain/sentence';
import { changeInWords } from '../../domain/watched-fields';
import { withEffects } from '../action-world';
import { notThere } from './doubt';
import { keyMarkOf } from './key-mark';
import { readSides } from './look-around';
import { isTurnedBack } from './look-back';
import { requestOf } from './move-action';
import { kindOf, step, type Turn, userKeyNow, waiting } from './turn';

/** The pause Metrc asked for was waited out before the read-back. */
const rateLimitMs = 1_000;

/** Ends what is known of a sending: confirmed, refused, back to the queue, or a person has to look. */
export async function settleAction(turn: Turn, action: ActionRecord, effects: Effects): Promise<void> {
  const { parts, times } = turn;
  if (action.state === 'unknown') await step(turn, action.id, { kind: 'settled' });
  const refused = action.answer === 'refused';
  // Told to wait is not failed: only sendings that came to nothing count.
  const exhausted = effects === 0 && !refused && !isTurnedBack(action) && action.attempts >= times.mostAttempts;
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
    const reason = action.reason ?? problemOf(action, judged);
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
    return { ...fresh, mayLinger: action.mayLinger === true || !isNamedWrong(action), dueAt: now };
  // Turned away at the door: as if this time had never been, and it had never gone out, unless it had before.
  Object.assign(fresh, { attempts: Math.max(0, action.attempts - 1) });
  if (!action.mayLinger) Object.assign(fresh, { requestHash: null });
  if (action.answer === 'rate-limited') return { ...fresh, hold: 'rate-limit', dueAt: now + rateLimitMs };
  try {
    await parts.assertKeys(action.facility);
    // What was refused to a key that was replaced since, the new one may do.
    if (!(await isSentWithKeyOfNow(turn, action))) return { ...fresh, dueAt: now };
    // The keys are good and the record is readable: this person may not do this here.
    turn.paused.add(kindOf(action));
    return { ...fresh, hold: 'permission', dueAt: neverDue };
  } catch (error) {
    return { ...fresh, ...waiting({ parts, times }, error) };
  }
}

async function isSentWithKeyOfNow(turn: Turn, action: ActionRecord): Promise<boolean> {
  const key = await userKeyNow(turn, action);
  return key !== null && keyMarkOf(action.id, key) === action.sentWith;
}

/** Of a refused batch, the very row that Metrc said was wrong: whatever became of the others, it was not carried out. */
function isNamedWrong({ answer, refusal }: ActionRecord): boolean {
  return answer === 'batch-refused' && refusal !== null;
}
