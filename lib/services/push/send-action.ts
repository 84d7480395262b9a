import type { Transport, WriteAnswer } from '../../data/metrc/write';
import type { ActionEvent } from '../../domain/action-state';
import type { ActionRequest, Records } from '../../domain/actions/define-action';
import { actionOf } from '../../domain/actions/registry';
import type { ActionRecord, Subject } from '../../domain/records';
import { type Sentence, say } from '../../domain/sentence';
import { actionWorld } from '../action-world';
import { findConflict, lateEffect } from './find-conflict';
import { lookAround, readTarget } from './look-around';
import type { ActivityLine } from './move-action';
import { settleMsOf } from './push-parts';
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
  const request = actionOf(claimed.type).request(claimed.input, check.view, claimed.mark, check.others);
  // Without a body there is nothing that the browser could not send twice.
  const transport = request.body === null ? 'buffered' : await parts.transport(claimed.facility);
  const sending = await markSending(turn, claimed, { before: check.view, request, transport });
  if (!sending) return;
  const answer = await parts.write({
    facility: sending.facility,
    request,
    body: sending.requestBody ?? '',
    keys: turn.keys.keys,
    transport,
  });
  const now = parts.clock.now();
  const changes: Partial<ActionRecord> = {
    answer: answer.kind,
    httpStatus: answer.status,
    refusal: answer.kind === 'refused' || answer.kind === 'unknown' ? answer.said : null,
    settleAt: now + settleMsOf(turn.times, sending),
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
  | { kind: 'passed'; view: Subject | null; others: Records }
  | { kind: 'ended'; event: ActionEvent; changes: Partial<ActionRecord>; line?: ActivityLine };

async function checkAction(turn: Turn, action: ActionRecord): Promise<Check> {
  const { parts } = turn;
  const definition = actionOf(action.type);
  let view: Subject | null;
  let around: Awaited<ReturnType<typeof lookAround>>;
  try {
    view = await readTarget(turn, action);
    around = await lookAround(turn, action);
  } catch (error) {
    return { kind: 'ended', event: { kind: 'check-failed' }, changes: waiting(turn, error) };
  }
  if (!view && definition.entity !== null) return refused(say('problem_not_in_facility'), null);
  const conflict = (view && (await findConflict(parts.ops, action, view))) ?? lateEffect(action, around);
  if (conflict) return stopped(conflict, view);
  const world = await actionWorld(parts, action.facility, definition, view, parts.clock.now());
  const [problem] = definition.problems(action.input, { ...world, ...around });
  if (problem) return refused(problem.sentence, view);
  return (await mayDouble(turn, action))
    ? stopped(say('conflict_may_repeat'), view)
    : { kind: 'passed', view, others: around.others };
}

/** Something that cannot be taken back, where the browser itself may send a request twice, wants a person's consent. */
async function mayDouble({ parts }: Turn, action: ActionRecord): Promise<boolean> {
  if (actionOf(action.type).repeat !== 'harmful' || action.consented) return false;
  return (await parts.transport(action.facility)) === 'buffered';
}

function stopped(conflict: Sentence, before: Subject | null): Check {
  return {
    kind: 'ended',
    event: { kind: 'check-conflict' },
    changes: { before, reason: conflict },
    line: { kind: 'problem', what: conflict },
  };
}

function refused(reason: Sentence, before: Subject | null): Check {
  return {
    kind: 'ended',
    event: { kind: 'check-refused' },
    changes: { before, reason },
    line: { kind: 'problem', what: reason },
  };
}

/** The write-ahead mark: durable, with before-image and request, before a byte leaves. */
async function markSending(
  turn: Turn,
  action: ActionRecord,
  { before, request, transport }: { before: Subject | null; request: ActionRequest; transport: Transport },
): Promise<ActionRecord | null> {
  const requestBody = request.body === null ? '' : JSON.stringify(request.body);
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
      transport,
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
