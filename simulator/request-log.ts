import { createHash } from 'node:crypto';
import type { Effect, World, WrittenRow } from './world/world.ts';

/** One request that arrived, whatever became of it. */
export interface LoggedRequest {
  /** Running number of arrival, from 1; survives clearing the log. */
  n: number;
  /** Epoch milliseconds of this computer when it arrived. */
  at: number;
  door: 'api' | 'page';
  host: string;
  method: string;
  path: string;
  query: string;
  protocol: 'h2' | 'http/1.1';
  /** Number of the connection, from 1. */
  connection: number;
  /** First request of its connection: Chromium re-sends only on others. */
  fresh: boolean;
  /** Whether Content-Length was sent. */
  hasLength: boolean;
  /** Whether a cookie was sent. */
  hasCookie: boolean;
  /** SHA-256 of the body in hex; empty without a body. */
  bodyHash: string;
  /** Body text, at most 20,000 characters. */
  body: string;
  /** Whose user key it carried; null without a known key. The key itself is never kept. */
  user: string | null;
  /** Id of the fault that struck. */
  fault: string | null;
  /** Status sent, or null while under way or when the connection died instead. */
  status: number | null;
  /** Milliseconds from arrival to the end of the answer. */
  ms: number | null;
}

/** An effect and the request that caused it; 0 for other users and the shop. */
type LoggedEffect = Effect & { request: number };

/** A row that took effect and the request that brought it. */
type LoggedRow = WrittenRow & { request: number };

export interface RequestLog {
  readonly requests: readonly LoggedRequest[];
  readonly effects: readonly LoggedEffect[];
  /** Rows of writes that took effect, packages or not: what was written twice stands here twice. */
  readonly writes: readonly LoggedRow[];
  arrive(request: Omit<LoggedRequest, 'n' | 'at' | 'bodyHash' | 'body' | 'fault' | 'status' | 'ms'>): LoggedRequest;
  /** Notes the body once it is read. */
  body(request: LoggedRequest, body: Buffer): void;
  /** Runs work whose effects belong to a request; the work must be synchronous to be told apart. */
  during<T>(n: number, work: () => T): T;
  /** Empties all lists; numbering goes on. */
  clear(): void;
}

const KEPT_REQUESTS = 50_000;
const KEPT_EFFECTS = 50_000;
const KEPT_WRITES = 50_000;

/** Records every request and every effect in the world. */
export function createRequestLog(world: World, now: () => number = Date.now): RequestLog {
  const requests: LoggedRequest[] = [];
  const effects: LoggedEffect[] = [];
  const writes: LoggedRow[] = [];
  let arrivals = 0;
  let current = 0;
  world.afterEffect.add((effect) => {
    effects.push({ ...effect, request: current });
    if (effects.length > KEPT_EFFECTS) effects.splice(0, KEPT_EFFECTS / 10);
  });
  world.afterWrite.add((written) => {
    writes.push({ ...written, request: current });
    if (writes.length > KEPT_WRITES) writes.splice(0, KEPT_WRITES / 10);
  });
  return {
    requests,
    effects,
    writes,
    arrive(known) {
      arrivals += 1;
      const request: LoggedRequest = {
        n: arrivals,
        at: now(),
        ...known,
        bodyHash: '',
        body: '',
        fault: null,
        status: null,
        ms: null,
      };
      requests.push(request);
      if (requests.length > KEPT_REQUESTS) requests.splice(0, KEPT_REQUESTS / 10);
      return request;
    },
    body(request, body) {
      if (body.length === 0) return;
      request.bodyHash = createHash('sha256').update(body).digest('hex');
      request.body = body.toString('utf8').slice(0, 20_000);
    },
    during(n, work) {
      const outer = current;
      current = n;
      try {
        return work();
      } finally {
        current = outer;
      }
    },
    clear() {
      requests.length = 0;
      effects.length = 0;
      writes.length = 0;
    },
  };
}
