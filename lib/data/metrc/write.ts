import type { ActionRequest } from '../../domain/actions/define-action';
import { apiHost, type FacilityKey, facilityParts } from '../../domain/facility';
import { stayAwake } from '../../platform/stay-awake';
import { type ApiKeys, basic } from './client';
import { objectMessage, readBody, retryAfterMs, rowMessages } from './read-answer';

/**
 * What came back from a write. It never proves one effect, nor none: Chromium re-sends a request by itself when a
 * reused connection dies before the reply. The answer only chooses what to look for when Metrc is read back.
 */
export type WriteAnswer =
  | { kind: 'done'; status: number }
  | { kind: 'refused'; status: number; said: string; rows: { row: number; message: string }[] }
  | { kind: 'not-allowed'; status: 401 | 403 }
  | { kind: 'rate-limited'; status: 429; retryAfterMs: number | null }
  /** The host wants to know a body's length before it reads it: nothing was read, nothing was done. */
  | { kind: 'stream-refused'; status: 411 }
  | { kind: 'unknown'; status: number | null; said: string | null };

/**
 * How a write goes out: `stream` has a body that cannot be sent twice (HTTP/2), `fresh` a connection of its own that
 * nothing is sent again on (HTTP/1.1, `platform/fresh-connections.ts`); `buffered` may be repeated by the browser.
 */
export type Transport = 'stream' | 'fresh' | 'buffered';

/** An abort does not undo; a write is given up as unknown only after this long. */
const writeTimeoutMs = 180_000;

/**
 * Sends one write with raw `fetch`, never with a client that retries. Call it only after `sending` is durable.
 * @param write.body empty for a request without one
 * @param write.transport `stream` where the host is known or hoped to speak HTTP/2
 */
export async function metrcWrite(
  write: { facility: FacilityKey; request: ActionRequest; body: string; keys: ApiKeys; transport: Transport },
  parts: { fetch: typeof fetch; now(): number },
): Promise<WriteAnswer> {
  const { state, license } = facilityParts(write.facility);
  const url = new URL(write.request.path, `https://${apiHost(state)}`);
  url.search = new URLSearchParams({ licenseNumber: license }).toString();
  const init: RequestInit & { duplex?: 'half' } = {
    method: write.request.method,
    headers: { authorization: basic(write.keys), accept: 'application/json', 'content-type': 'application/json' },
    // `fresh`: the sockets of requests with credentials are the writes' own; the host's rule takes the cookies away.
    credentials: write.transport === 'fresh' ? 'include' : 'omit',
    redirect: 'error',
    cache: 'no-store',
    signal: AbortSignal.timeout(writeTimeoutMs),
  };
  if (write.body !== '') init.body = write.transport === 'stream' ? onceOnly(write.body) : write.body;
  if (write.body !== '' && write.transport === 'stream') init.duplex = 'half';
  try {
    const { response, text } = await stayAwake(async () => {
      const answered = await parts.fetch(url, init);
      return { response: answered, text: await answered.text() };
    });
    return readWriteAnswer(response, text, parts.now());
  } catch {
    return { kind: 'unknown', status: null, said: null };
  }
}

/** A body that cannot be rewound: Chromium then has no way to send it a second time. */
function onceOnly(text: string): ReadableStream<Uint8Array> {
  return new ReadableStream({
    start(controller) {
      controller.enqueue(new TextEncoder().encode(text));
      controller.close();
    },
  });
}

/** Sorts an answer to a write (design, section 5, "Faults"). */
function readWriteAnswer(response: { status: number; headers: Headers }, text: string, now: number): WriteAnswer {
  const { status } = response;
  const body = readBody(text);
  if (status >= 200 && status < 300) {
    return body.kind === 'unreadable' ? { kind: 'unknown', status, said: null } : { kind: 'done', status };
  }
  if (status === 401 || status === 403) return { kind: 'not-allowed', status };
  if (status === 429) {
    return { kind: 'rate-limited', status, retryAfterMs: retryAfterMs(response.headers.get('retry-after'), now) };
  }
  if (status === 411) return { kind: 'stream-refused', status };
  const rows = rowMessages(body);
  const said = rows?.map((row) => row.message).join(' ') ?? objectMessage(body);
  if (status === 400 && rows) return { kind: 'refused', status, said: said ?? '', rows };
  if (status === 404 || status === 405 || status === 409 || status === 413 || status === 422) {
    return { kind: 'refused', status, said: said ?? '', rows: [] };
  }
  // An object 400 may be a server fault (metrc-api section 7): it says nothing about the effect.
  return { kind: 'unknown', status, said };
}
