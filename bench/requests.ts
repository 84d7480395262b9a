import { Agent, get } from 'node:https';
import type { LocalMetrc, LoggedRequest } from '../e2e/harness/simulator.ts';

const rowsPerPage = 20;

/** Reads of the API in the simulator's log, refused ones left out. */
export async function readsOf(metrc: LocalMetrc): Promise<LoggedRequest[]> {
  return (await metrc.requests()).filter(
    ({ host, method, status }) => host.startsWith('api-') && method === 'GET' && status !== 429,
  );
}

/** A request's query. */
export function queryOf({ query }: LoggedRequest): URLSearchParams {
  return new URLSearchParams(query);
}

/** Windows whose first page was read twice: those of several pages. */
export function windowsOfSeveralPages(reads: readonly LoggedRequest[]): number {
  const times = new Map<string, number>();
  for (const read of reads) {
    const query = queryOf(read);
    if (query.get('pageNumber') !== '1') continue;
    const key = `${read.path} ${query.get('lastModifiedStart')} ${query.get('lastModifiedEnd')}`;
    times.set(key, (times.get(key) ?? 0) + 1);
  }
  return [...times.values()].filter((n) => n > 1).length;
}

/**
 * Requests that would do if one knew everything: for each list that was read, its pages, at least one. Counted in the
 * world, by asking each list for one page of its whole life.
 */
export async function idealRequests(metrc: LocalMetrc, reads: readonly LoggedRequest[]): Promise<number> {
  const lists = new Map<string, LoggedRequest>();
  for (const read of reads) lists.set(`${read.path} ${queryOf(read).get('packageId') ?? ''}`, read);
  let ideal = 0;
  for (const read of lists.values()) ideal += Math.max(1, Math.ceil((await totalOf(metrc, read)) / rowsPerPage));
  return ideal;
}

const agent = new Agent({ keepAlive: true, rejectUnauthorized: false });

/** Asks one page of a list as the API's user would. */
export function askPage(
  metrc: LocalMetrc,
  host: string,
  path: string,
  query: URLSearchParams,
): Promise<{ status: number; value: unknown }> {
  const authorization = `Basic ${Buffer.from(`${metrc.vendorKey}:${metrc.userKey}`).toString('base64')}`;
  const options = {
    agent,
    host: '127.0.0.1',
    port: metrc.port,
    path: `${path}?${query}`,
    headers: { host, authorization },
  };
  return new Promise((done, fail) => {
    get(options, (response) => {
      let text = '';
      response.setEncoding('utf8').on('data', (chunk: string) => {
        text += chunk;
      });
      response.on('end', () => {
        const status = response.statusCode ?? 0;
        done({ status, value: text && status === 200 ? JSON.parse(text) : null });
      });
    }).on('error', fail);
  });
}

async function totalOf(metrc: LocalMetrc, read: LoggedRequest): Promise<number> {
  const query = queryOf(read);
  query.set('pageNumber', '1');
  if (query.has('lastModifiedStart')) {
    query.set('lastModifiedStart', '2013-01-01T00:00:00Z');
    query.set('lastModifiedEnd', new Date(Date.now() + 60_000).toISOString().replace(/\.\d+Z$/, 'Z'));
  }
  const { value } = await askPage(metrc, read.host, read.path, query);
  if (Array.isArray(value)) return rowsPerPage;
  return (value as { TotalRecords?: number } | null)?.TotalRecords ?? 0;
}
