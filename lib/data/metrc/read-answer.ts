import { ApiError } from './api-error';

/** A body as it came: JSON with PascalCase names, or nothing readable. */
export type AnswerBody = { kind: 'json'; value: unknown } | { kind: 'empty' } | { kind: 'unreadable' };

/** A page has thousands of names: they are rewritten only where one of them looks like it. */
const lowerCaseName = /"[a-z]\w*"\s*:/;

/** Reads a body that may be empty, half, HTML or camelCase (metrc-api section 7). */
export function readBody(text: string): AnswerBody {
  if (text.trim() === '') return { kind: 'empty' };
  try {
    const value: unknown = JSON.parse(text);
    return { kind: 'json', value: lowerCaseName.test(text) ? pascalKeys(value) : value };
  } catch {
    return { kind: 'unreadable' };
  }
}

/** Some states answer camelCase (metrc-api section 7): names are read with a capital first letter. */
function pascalKeys(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(pascalKeys);
  if (value === null || typeof value !== 'object') return value;
  const result: Record<string, unknown> = Object.create(null);
  for (const [key, inner] of Object.entries(value)) {
    result[key.charAt(0).toUpperCase() + key.slice(1)] = pascalKeys(inner);
  }
  return result;
}

/** Messages of a row list `[{"row":0,"message":"…"}]`; null when the body is no such list. */
export function rowMessages(body: AnswerBody): { row: number; message: string }[] | null {
  if (body.kind !== 'json' || !Array.isArray(body.value) || body.value.length === 0) return null;
  const rows = body.value.map((entry) => {
    if (typeof entry === 'string') return { row: 0, message: entry };
    const { Row, Message } = (entry ?? {}) as { Row?: unknown; Message?: unknown };
    return typeof Message === 'string' ? { row: typeof Row === 'number' ? Row : 0, message: Message } : null;
  });
  return rows.every((row) => row !== null) ? rows : null;
}

/** The `{"Message":"…"}` of a body, if it has one. */
export function objectMessage(body: AnswerBody): string | null {
  if (body.kind !== 'json' || Array.isArray(body.value) || !body.value || typeof body.value !== 'object') return null;
  const { Message } = body.value as { Message?: unknown };
  return typeof Message === 'string' ? Message : null;
}

/** Seconds of a `Retry-After`, or an HTTP date, as ms from `now`. Null when absent or senseless. */
export function retryAfterMs(header: string | null, now: number): number | null {
  if (!header) return null;
  const seconds = Number(header);
  const ms = Number.isFinite(seconds) ? seconds * 1000 : Date.parse(header) - now;
  return Number.isFinite(ms) && ms >= 0 ? Math.min(ms, 3_600_000) : null;
}

/** Turns a refusing answer to a READ into the error that says what to do next. */
export function readError(status: number, body: AnswerBody, retryAfter: number | null): ApiError {
  const said =
    rowMessages(body)
      ?.map((row) => row.message)
      .join(' ') ?? objectMessage(body);
  const options = { status, said };
  if (status === 429) return new ApiError('rate-limited', { ...options, retryAfterMs: retryAfter });
  if (status === 401) return new ApiError('unauthorized', options);
  if (status === 403) return new ApiError('forbidden', options);
  if (status === 400 && /range cannot exceed/i.test(said ?? '')) return new ApiError('window-too-wide', options);
  if (status === 400 && /pageSize must be/i.test(said ?? '')) return new ApiError('refused', options);
  if (status === 400) return new ApiError(rowMessages(body) ? 'refused' : 'down', options);
  if (status === 404 || status === 405 || status === 413 || status === 422) return new ApiError('refused', options);
  return new ApiError('down', options);
}
