import { hostHabits, learnHost } from '../../data/settings';
import type { Effects, Seen } from '../../domain/actions/define-action';
import { actionOf } from '../../domain/actions/registry';
import { apiHostOf } from '../../domain/facility';
import type { ActionRecord } from '../../domain/records';
import { dayMs } from '../../domain/walk';
import { aroundMs, sentSince } from './doubt';
import { readNamed, readOthers, readTarget, surely } from './look-around';
import type { Turn } from './turn';

/**
 * What Metrc shows of an action that was sent, and whether nothing can be added to that any more.
 * @throws ApiError when it cannot be read now
 */
export async function lookBack(turn: Turn, action: ActionRecord): Promise<{ seen: Seen; settled: boolean }> {
  const [others, named] = [await readOthers(turn, action), await readNamed(turn, action)];
  // Last: an effect that shows in what was read before shows in the record, too, and so in the mirror.
  const record = await readTarget(turn, action);
  // Asked once: what is expected of the list of adjustments and what is made of its answer go by the same.
  const settled = await isSettled(turn, action);
  const mark = await lookForMark(turn, action, settled);
  const seen: Seen = { record, others, named, entries: null, word: await wordOf(turn, action), ...mark };
  return { seen: { ...seen, entries: await readEntries(turn, action, seen) }, settled };
}

/** What Metrc lists of such writes, where the counter alone leaves it open how many of them are ours. */
async function readEntries({ parts }: Turn, action: ActionRecord, seen: Seen): Promise<Seen['entries']> {
  const { entries, effects } = actionOf(action.type);
  const { record } = seen;
  if (!entries || !record || !('key' in record)) return null;
  const counted = effects(action.input, action.before, seen);
  const isTold = counted === 0 || counted === 1;
  return isTold ? null : parts.readBack.entries(action.facility, entries, record.key);
}

/**
 * What was answered counts only for a body that could be delivered once. A DELETE of one Id has none, and was carried
 * out as often as it was delivered: a second time changes nothing, so that it was done is believed.
 */
async function wordOf(turn: Turn, action: ActionRecord): Promise<Seen['word']> {
  const { answer } = action;
  if (answer === 'done' && action.requestBody === '') return 'done';
  if (await mayRepeat(turn, action)) return null;
  if (answer === 'done') return 'done';
  return isAnsweredNo(action) && answer !== 'batch-refused' ? 'refused' : null;
}

/** Metrc, or something before it, said no. */
export function isAnsweredNo(action: ActionRecord): boolean {
  return action.state === 'verifying' && (action.answer === 'refused' || isTurnedBack(action));
}

/** Not this row was refused: the request was told to come again, by another person, alone, or in another form. */
export function isTurnedBack({ answer }: ActionRecord): boolean {
  return ['batch-refused', 'stream-refused', 'not-allowed', 'rate-limited'].includes(answer ?? '');
}

async function lookForMark(
  turn: Turn,
  action: ActionRecord,
  settled: boolean,
): Promise<Pick<Seen, 'marked' | 'listing'>> {
  const { parts } = turn;
  const [tag] = action.records;
  if (actionOf(action.type).evidence !== 'mark' || tag === undefined) return { marked: null, listing: 'not-known' };
  const { putLeavesRow } = await hostHabits(parts.ops, apiHostOf(action.facility));
  const until = (await parts.serverNow(action.facility)) + aroundMs;
  // Of a host that was never asked before, the row may come as long as an effect may: of a write that it said to have done.
  const isAwaited = !settled || action.answer !== 'done';
  const listing = putLeavesRow === true ? 'lists' : putLeavesRow === null && isAwaited ? 'not-known' : 'lists-none';
  const found: { quantity: string }[] = [];
  // Some hosts take a day at most, and an action may be looked for long after it was sent.
  for (let start = (await sentSince(turn, action)) - aroundMs; start < until; start += dayMs) {
    const end = Math.min(until, start + dayMs);
    const marked = await surely(turn, action, () =>
      parts.readBack.marked(action.facility, tag, action.mark, { start, end }),
    );
    if (!marked) return { marked, listing };
    found.push(...marked);
  }
  return { marked: found, listing };
}

/** A host that once listed our own write is expected to list the next one; one that did not in all that time is not. */
export async function learnListing(
  turn: Turn,
  action: ActionRecord,
  { seen, effects }: { seen: Seen; effects: Effects },
): Promise<void> {
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

/** Whether the browser may have sent it twice: an answer may belong to the second copy while the first is worked on. */
export async function mayRepeat(turn: Turn, action: ActionRecord): Promise<boolean> {
  // Each went out by a way of its own, whatever the host is known for by now.
  if (action.transport) return action.transport === 'buffered';
  return (await hostHabits(turn.parts.ops, apiHostOf(action.facility))).mayRepeat;
}
