import ky from 'ky';
import { z } from 'zod';
import { apiHost, type FacilityKey, facilityParts } from '../../domain/facility';
import { queryInstant } from '../../domain/metrc-instant';
import type { Clock } from '../../platform/clock';
import { ApiError } from './api-error';
import type { Limiter, Priority } from './limiter';
import { type ListPage, readPage } from './page';
import { readBody, readError, retryAfterMs } from './read-answer';

/** Metrc takes 1 to 20 rows a page; more is refused (metrc-api section 5). */
const pageSize = 20;

/** A slow page is waited for this long; OpenMetrc found 180 s needed for writes, reads are given a minute. */
const readTimeoutMs = 60_000;

/** Both keys of a person, for one state. Never logged, never part of an error. */
export interface ApiKeys {
  vendorKey: string;
  userKey: string;
}

/** A window of LastModified, whole server seconds, both ends included. */
export interface Window {
  start: number;
  end: number;
}

/** What every read reports, for run rows and for learning the server's clock. */
export interface ReadReport {
  bytes: number;
  serverNow: number | null;
}

/** Reads of Metrc. Writes are in `write.ts`. */
export interface MetrcClient {
  /** The licenses the keys reach. Needs no license. */
  facilities(keys: ApiKeys, state: string): Promise<{ rows: FacilityAnswer[]; serverNow: number | null }>;
  page<T>(facility: FacilityKey, path: string, row: z.ZodType<T>, query: PageQuery): Promise<ListPage<T>>;
  /** One record by path, checked by its schema and returned as it came. @returns null when Metrc does not show it under this license (401 or 404) */
  one<T>(facility: FacilityKey, path: string, row: z.ZodType<T>, priority: Priority): Promise<T | null>;
}

/** Which page of which window. */
export interface PageQuery {
  pageNumber: number;
  window: Window | null;
  priority: Priority;
  /** Where the rows lie in the reply, if not in `Data`. */
  member?: string | undefined;
}

/** The fields of `GET /facilities/v2` that Tandem reads. */
export const FacilityAnswer = z.looseObject({
  Name: z.string(),
  DisplayName: z.string().nullish(),
  CredentialedDate: z.string().nullish(),
  License: z.looseObject({ Number: z.string() }),
  FacilityType: z.looseObject({}).nullish(),
});
/** See the schema of the same name. */
export type FacilityAnswer = z.infer<typeof FacilityAnswer>;

/** Everything the client is given; `fetch` is the edge that tests replace. */
export interface ClientParts {
  fetch: typeof fetch;
  clock: Clock;
  /** @throws ApiError `unauthorized` when there are no keys to use now */
  keysFor(facility: FacilityKey): Promise<ApiKeys>;
  limiterOf(host: string, license: string): Limiter;
  onRead?(host: string, report: ReadReport): void;
}

/** Makes the client. Every failure leaves as {@link ApiError}. */
export function createMetrcClient(parts: ClientParts): MetrcClient {
  const api = ky.create({
    fetch: parts.fetch,
    retry: 0,
    timeout: readTimeoutMs,
    throwHttpErrors: false,
    credentials: 'omit',
    cache: 'no-store',
    redirect: 'error',
  });

  async function get(url: URL, keys: ApiKeys): Promise<{ value: unknown; serverNow: number | null; bytes: number }> {
    let response: Response;
    let text: string;
    try {
      response = await api.get(url, {
        headers: { authorization: basic(keys), accept: 'application/json' },
        // Covers a body that stalls too: ky's own time-out ends with the headers.
        signal: AbortSignal.timeout(readTimeoutMs),
      });
      text = await response.text();
    } catch (cause) {
      // Its message would hold the address, and with it the license.
      throw new ApiError('offline', { cause: cause instanceof Error ? cause.name : null });
    }
    const body = readBody(text);
    if (!response.ok) {
      throw readError(response.status, body, retryAfterMs(response.headers.get('retry-after'), parts.clock.now()));
    }
    if (body.kind !== 'json') throw new ApiError('down', { status: response.status });
    return { value: body.value, serverNow: serverDate(response), bytes: text.length };
  }

  async function read(facility: FacilityKey, path: string, query: Record<string, string>, priority: Priority) {
    const { state, license } = facilityParts(facility);
    const host = apiHost(state);
    const url = new URL(path, `https://${host}`);
    for (const [name, value] of Object.entries({ licenseNumber: license, ...query })) url.searchParams.set(name, value);
    const answer = await parts
      .limiterOf(host, license)
      .run(priority, async () => get(url, await parts.keysFor(facility)));
    parts.onRead?.(host, answer);
    return answer;
  }

  return {
    async facilities(keys, state) {
      const host = apiHost(state);
      // Counted against the software key, not against a license (metrc-api section 6).
      const answer = await parts
        .limiterOf(host, '')
        .run('interactive', () => get(new URL('/facilities/v2', `https://${host}`), keys));
      parts.onRead?.(host, answer);
      return {
        rows: readPage(answer, FacilityAnswer).rows.map((row) => row.parsed),
        serverNow: answer.serverNow,
      };
    },
    async page(facility, path, row, query) {
      const answer = await read(facility, path, pageParameters(query), query.priority);
      return readPage(answer, row, query.member);
    },
    async one(facility, path, row, priority) {
      try {
        const answer = await read(facility, path, {}, priority);
        const parsed = row.safeParse(answer.value);
        if (!parsed.success) throw new ApiError('down', { cause: parsed.error });
        // As it came: fields that the schema does not name are kept in the mirror, too.
        return answer.value as typeof parsed.data;
      } catch (error) {
        // By id or label, 401 also means "not under this license": the caller asks /facilities which it is.
        if (error instanceof ApiError && (error.kind === 'unauthorized' || error.status === 404)) return null;
        throw error;
      }
    },
  };
}

/** `Authorization` of Metrc: user name = software key, password = user key. */
export function basic(keys: ApiKeys): string {
  return `Basic ${btoa(`${keys.vendorKey}:${keys.userKey}`)}`;
}

function pageParameters(query: PageQuery): Record<string, string> {
  return {
    ...(query.window
      ? { lastModifiedStart: queryInstant(query.window.start), lastModifiedEnd: queryInstant(query.window.end) }
      : {}),
    pageNumber: String(query.pageNumber),
    pageSize: String(pageSize),
  };
}

function serverDate(response: Response): number | null {
  const ms = Date.parse(response.headers.get('date') ?? '');
  return Number.isNaN(ms) ? null : ms;
}
