/**
 * How a request to Metrc can fail. Retry follows the kind, never a message's text:
 * - `offline`: nothing was sent, or no answer came (reads only; a write without an answer is `unknown` to the queue)
 * - `rate-limited`: 429, wait `retryAfterMs`
 * - `unauthorized`: 401; also a missing permission, a wrong license, a record outside it (metrc-api section 2)
 * - `forbidden`: 403
 * - `refused`: a row-list 400, 404, 405, 413, 422: Metrc understood and said no
 * - `window-too-wide`: the 400 of hosts that cap windows at 24 hours
 * - `down`: 5xx, a maintenance page, HTML, a redirect, a fault dressed as 400, a body that cannot be read
 */
export type ApiErrorKind =
  | 'offline'
  | 'rate-limited'
  | 'unauthorized'
  | 'forbidden'
  | 'refused'
  | 'window-too-wide'
  | 'down';

/** Every failure of the Metrc client. Its message never holds a key or a license. */
export class ApiError extends Error {
  readonly kind: ApiErrorKind;
  readonly status: number | null;
  readonly retryAfterMs: number | null;
  /** Metrc's own words, for a person; null when it said nothing readable. */
  readonly said: string | null;

  constructor(
    kind: ApiErrorKind,
    options: { status?: number; retryAfterMs?: number | null; said?: string | null; cause?: unknown } = {},
  ) {
    super(`metrc ${kind}${options.status ? ` ${options.status}` : ''}`, { cause: options.cause });
    this.name = 'ApiError';
    this.kind = kind;
    this.status = options.status ?? null;
    this.retryAfterMs = options.retryAfterMs ?? null;
    this.said = options.said ?? null;
  }
}
