import type { WriteAnswer } from '../../data/metrc/write';
import type { ActionEvent } from '../../domain/action-state';
import { actionOf } from '../../domain/actions/registry';
import type { ActionRecord, PackageView } from '../../domain/records';
import { type Sentence, say } from '../../domain/sentence';
import { actionWorld } from '../action-world';
import { findConflict } from './find-conflict';
import type { ActivityLine } from './move-action';
import { step, type Turn, waiting } from './turn';

/** Waited after a 429 that does not say how long. */
const pauseMs = 5_000;

/**
 * Checks one queued action against Metrc and sends it: claim, read, compare, durable mark, request, note the answer.
 * Three steps with no transaction across the network.
 */
export async function sendAction(turn: Turn, id: string): Promise<void> {
  const { parts } = turn;
  const claimed = await step(turn, id, { kind: 'claimed' });
  if (!claimed) return;
  const check = await checkAction(turn, claimed);
  if (check.kind !== 'passed') {
    await step(turn, id, check.event, check.changes, check.line);
    return;
  }
  const sending = await markSending(turn, claimed, check.view);
  if (!sending?.requestBody) return;
  const request = actionOf(sending.type).request(sending.input, check.view, sending.mark);
  const transport = await parts.transport(sending.facility);
  const answer = await parts.write({
    facility: sending.facility,
    request,
    body: sending.requestBody,
    keys: turn.keys.keys,
    transport,
  });
  const now = parts.clock.now();
  const changes: Partial<ActionRecord> = {
    answer: answer.kind,
    httpStatus: answer.status,
    refusal: answer.kind === 'refused' || answer.kind === 'unknown' ? answer.said : null,
    settleAt: now + turn.times.settleMs,
    dueAt: now + firstLookMs(turn, answer),
    probes: 0,
  };
  await step(turn, id, { kind: answer.kind === 'unknown' ? 'lost' : 'answered' }, changes);
}

/** Reading back would count against the same limit: a pause that Metrc asks for is waited out first. */
function firstLookMs(turn: Turn, answer: WriteAnswer): number {
  if (answer.kind === 'rate-limited') return answer.retryAfterMs ?? pauseMs;
  return answer.kind === 'unknown' ? (turn.times.looksMs[0] ?? 0) : 0;
}

type Check =
  | { kind: 'passed'; view: PackageView }
  | { kind: 'ended'; event: ActionEvent; changes: Partial<ActionRecord>; line?: ActivityLine };

async function checkAction(turn: Turn, action: ActionRecord): Promise<Check> {
  const { parts } = turn;
  const [tag = ''] = action.records;
  let view: PackageView | null;
  try {
    view = await parts.readBack.package(action.facility, tag);
    if (!view) await parts.assertKeys(action.facility);
  } catch (error) {
    return { kind: 'ended', event: { kind: 'check-failed' }, changes: waiting(turn, error) };
  }
  if (!view) return refused(say('problem_not_in_facility'), null);
  const conflict = await findConflict(parts.ops, action, view);
  if (conflict) {
    const line = { kind: 'problem' as const, what: conflict };
    return { kind: 'ended', event: { kind: 'check-conflict' }, changes: { before: view, reason: conflict }, line };
  }
  const world = await actionWorld(parts, action.facility, view, parts.clock.now());
  const [problem] = actionOf(action.type).problems(action.input, world);
  return problem ? refused(problem.sentence, view) : { kind: 'passed', view };
}

function refused(reason: Sentence, before: PackageView | null): Check {
  return {
    kind: 'ended',
    event: { kind: 'check-refused' },
    changes: { before, reason },
    line: { kind: 'problem', what: reason },
  };
}

/** The write-ahead mark: durable, with before-image and request, before a byte leaves. */
async function markSending(turn: Turn, action: ActionRecord, before: PackageView): Promise<ActionRecord | null> {
  const request = actionOf(action.type).request(action.input, before, action.mark);
  const requestBody = JSON.stringify(request.body);
  const now = turn.parts.clock.now();
  // Should this worker die with the request on the wire, an alarm brings the next one to look.
  await turn.parts.wakeAt(now + turn.times.outageMs);
  return step(
    turn,
    action.id,
    { kind: 'check-passed' },
    {
      before,
      requestBody,
      requestHash: await sha256(requestBody),
      sentAt: now,
      attempts: action.attempts + 1,
      reason: null,
      refusal: null,
    },
    { kind: 'sent', what: action.what },
  );
}

async function sha256(text: string): Promise<string> {
  const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text));
  return [...new Uint8Array(digest)].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}
