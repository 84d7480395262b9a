import type { Transport, WriteAnswer } from '../../data/metrc/write';
import type { ActionRequest } from '../../domain/actions/define-action';
import { actionOf } from '../../domain/actions/registry';
import type { ActionRecord, Subject } from '../../domain/records';
import { approvalFacilities, isUnapproved } from './approval';
import { checkClaimed } from './check-action';
import { keyMarkOf } from './key-mark';
import { kindOf, step, type Turn } from './turn';

/** Waited after a 429 that does not say how long. */
const pauseMs = 5_000;
/** A check says nothing about what was so longer ago: a computer may sleep between reading and sending. */
const freshMs = 30_000;

/** An action that may go out now, with what it was found to be about. */
interface Ready {
  action: ActionRecord;
  before: Subject | null;
  request: ActionRequest;
  /** When the check began, epoch ms. */
  checkedAt: number;
}

/**
 * Checks queued actions against Metrc and sends those that may go, as rows of one request where there are several:
 * claim, read, compare, durable mark, request, note the answer. No transaction spans the network.
 */
export async function sendActions(turn: Turn, ids: readonly string[]): Promise<void> {
  const ready = (await Promise.all(ids.map((id) => prepare(turn, id)))).filter((one) => one !== null);
  const rows = ready.filter(({ request }) => request.body !== null);
  if (rows.length) await sendTogether(turn, rows);
  for (const one of ready) if (one.request.body === null) await sendTogether(turn, [one]);
}

async function prepare(turn: Turn, id: string): Promise<Ready | null> {
  const checkedAt = turn.parts.clock.now();
  const claimed = await step(turn, id, { kind: 'claimed' });
  if (!claimed) return null;
  const check = await checkClaimed(turn, claimed);
  if (check.kind !== 'passed') {
    await step(turn, id, check.event, check.changes, check.line);
    return null;
  }
  const request = actionOf(claimed.type).request(claimed.input, check.view, claimed.mark, check.others);
  return { action: claimed, before: check.view, request, checkedAt };
}

async function sendTogether(turn: Turn, ready: readonly Ready[]): Promise<void> {
  const [first] = ready;
  if (!first) return;
  const { facility } = first.action;
  const offered = await turn.parts.transport(facility);
  // Without a body there is nothing that the browser could not send twice.
  const transport = first.request.body === null && offered === 'stream' ? 'buffered' : offered;
  // Every one is durable before a byte leaves; one that lost its claim meanwhile does not go.
  const marked = await Promise.all(ready.map((one) => markSending(turn, one, transport)));
  const going = marked.filter((action) => action !== null);
  const bodies = ready.flatMap(({ request }, i) => (marked[i] ? (request.body ?? []) : []));
  if (!going.length) return;
  const body = first.request.body === null ? '' : JSON.stringify(bodies);
  const { method, path } = first.request;
  const request = { method, path, body: first.request.body && bodies };
  const answer = await turn.parts.write({ facility, request, body, keys: turn.keys.keys, transport });
  await Promise.all(going.map((action, row) => noteAnswer(turn, action, answer, going.length > 1 ? row : null)));
}

/** @param row place in a request of several; null when the action went out alone */
async function noteAnswer(turn: Turn, action: ActionRecord, answer: WriteAnswer, row: number | null): Promise<void> {
  const now = turn.parts.clock.now();
  // A refusal of the whole does not say that this row was wrong: it is read back, and sent again by itself.
  const isShared = answer.kind === 'refused' && row !== null;
  const changes: Partial<ActionRecord> = {
    answer: isShared ? 'batch-refused' : answer.kind,
    httpStatus: answer.status,
    refusal: isShared ? ownWords(answer, row) : wordsOf(answer),
    settleAt: null,
    dueAt: now + firstLookMs(turn, answer),
    probes: 0,
    lookedAfter: false,
    ...(isShared ? { alone: true } : {}),
  };
  await step(turn, action.id, { kind: answer.kind === 'unknown' ? 'lost' : 'answered' }, changes);
}

function wordsOf(answer: WriteAnswer): string | null {
  return answer.kind === 'refused' || answer.kind === 'unknown' ? answer.said : null;
}

function ownWords(answer: WriteAnswer & { kind: 'refused' }, row: number): string | null {
  const own = answer.rows.filter((message) => message.row === row);
  return own.length ? own.map(({ message }) => message).join(' ') : null;
}

/** Reading back would count against the same limit: a pause that Metrc asks for is waited out first. */
function firstLookMs(turn: Turn, answer: WriteAnswer): number {
  if (answer.kind === 'rate-limited') return answer.retryAfterMs ?? pauseMs;
  return answer.kind === 'unknown' ? (turn.times.looksMs[0] ?? 0) : 0;
}

/** The write-ahead mark: durable, with before-image and request, before a byte leaves. */
async function markSending(
  turn: Turn,
  { action, before, request, checkedAt }: Ready,
  transport: Transport,
): Promise<ActionRecord | null> {
  const requestBody = request.body === null ? '' : JSON.stringify(request.body);
  const now = turn.parts.clock.now();
  // The check may have taken long: whoever locked, left, was refused or has another key meanwhile sends nothing any more.
  const keys = await turn.parts.keyState(action.facility);
  const mustWait = isUnapproved(action, await approvalFacilities(turn.parts.ops));
  const mayNot = turn.paused.has(kindOf(action));
  const isReplaced = keys.kind === 'ready' && keys.keys.userKey !== turn.keys.keys.userKey;
  const isStale = Math.abs(now - checkedAt) > freshMs;
  if (keys.kind !== 'ready' || keys.person !== action.person || isReplaced || mayNot || mustWait || isStale) {
    await step(turn, action.id, { kind: 'check-failed' });
    return null;
  }
  // Should this worker die with the request on the wire, an alarm brings the next one to look.
  await turn.parts.wakeAt(now + turn.times.outageMs);
  const sentByMetrc = await turn.parts.serverNow(action.facility);
  return step(
    turn,
    action.id,
    { kind: 'check-passed' },
    {
      before,
      requestBody,
      requestLine: `${request.method} ${request.path}`,
      transport,
      requestHash: await sha256(requestBody),
      sentAt: now,
      sentByMetrc,
      firstSentByMetrc: action.firstSentByMetrc ?? sentByMetrc,
      sentWith: keyMarkOf(action.id, turn.keys.keys.userKey),
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
