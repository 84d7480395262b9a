import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { FakeClock } from '@/lib/testing/fake-clock';
import { facility } from '@/lib/testing/fake-worker';
import { ApiError } from './api-error';
import { createMetrcClient } from './client';
import { createHostLimiters } from './limiter';

const keys = { vendorKey: 'vendor', userKey: 'user' };
const row = z.object({ Id: z.number() });
const query = { pageNumber: 2, window: null, priority: 'bulk' as const };

function setUp(answer: () => Response | Promise<Response>) {
  const clock = new FakeClock();
  const asked: Request[] = [];
  const seen: unknown[] = [];
  const share = () => ({ perSecond: 20, concurrent: 4 });
  const limiterOf = createHostLimiters({ clock, shares: { license: share, key: share } });
  const client = createMetrcClient({
    fetch: async (input, init) => {
      asked.push(new Request(input, init));
      return answer();
    },
    clock,
    keysFor: async () => keys,
    limiterOf: (_, license) => limiterOf(license),
    onRead: (_, report) => void seen.push(report.serverNow),
  });
  return { clock, client, asked, seen };
}

const page = () =>
  new Response('{"Data":[{"Id":1}],"TotalRecords":1,"TotalPages":1}', {
    headers: { date: 'Mon, 23 Nov 2026 15:00:30 GMT' },
  });

describe('a read', () => {
  it('carries both keys, the license, and a page of 20', async () => {
    const { clock, client, asked } = setUp(page);
    await clock.run(client.page(facility, '/packages/v2/active', row, query));
    const [request] = asked;
    const url = new URL(request?.url ?? '');
    expect(request?.headers.get('authorization')).toBe(`Basic ${btoa('vendor:user')}`);
    expect(url.host).toBe('api-ca.metrc.com');
    expect(Object.fromEntries(url.searchParams)).toEqual({
      licenseNumber: 'C11-0000511-LIC',
      pageNumber: '2',
      pageSize: '20',
    });
    expect(request?.credentials).toBe('omit');
    expect(request?.redirect).toBe('error');
  });

  it('writes its window in whole seconds with Z, and no plus sign anywhere', async () => {
    const { clock, client, asked } = setUp(page);
    const window = { start: Date.UTC(2026, 0, 2, 3, 4, 5), end: Date.UTC(2026, 0, 3) };
    await clock.run(client.page(facility, '/packages/v2/active', row, { ...query, window }));
    const url = new URL(asked[0]?.url ?? '');
    expect(url.searchParams.get('lastModifiedStart')).toBe('2026-01-02T03:04:05Z');
    expect(url.searchParams.get('lastModifiedEnd')).toBe('2026-01-03T00:00:00Z');
    expect(url.search).not.toContain('+');
  });

  it('tells the server’s time', async () => {
    const { clock, client, seen } = setUp(page);
    const read = await clock.run(client.page(facility, '/packages/v2/active', row, query));
    expect(read.serverNow).toBe(Date.UTC(2026, 10, 23, 15, 0, 30));
    expect(seen).toEqual([read.serverNow]);
  });

  it.each([
    [500, 'down'],
    [503, 'down'],
    [401, 'unauthorized'],
    [403, 'forbidden'],
    [404, 'refused'],
  ])('that is answered %i fails as %s after one request', async (status, kind) => {
    const { clock, client, asked } = setUp(() => new Response('', { status }));
    await expect(clock.run(client.page(facility, '/x', row, query))).rejects.toMatchObject({ kind, status });
    expect(asked).toHaveLength(1);
  });

  it.each([
    ['an empty body', ''],
    ['a page of HTML', '<html></html>'],
    ['half a body', '{"Data":[{"Id":1'],
  ])('with %s is down, not empty', async (_, text) => {
    const { clock, client } = setUp(() => new Response(text));
    await expect(clock.run(client.page(facility, '/x', row, query))).rejects.toMatchObject({ kind: 'down' });
  });

  it('without an answer is offline, and its error holds no key', async () => {
    const { clock, client } = setUp(() => Promise.reject(new TypeError('Failed to fetch')));
    const error = await clock.run(client.page(facility, '/x', row, query).catch((caught) => caught));
    expect(error).toBeInstanceOf(ApiError);
    expect(error.kind).toBe('offline');
    expect(JSON.stringify([error.message, error.said, String(error.cause)])).not.toMatch(/vendor|user|C11/);
  });
});

describe('a read of one record', () => {
  const one = (status: number, text = '') => {
    const { clock, client } = setUp(() => new Response(text, { status }));
    return clock.run(client.one(facility, '/packages/v2/X', row, 'interactive'));
  };

  it('is null where Metrc does not show it', async () => {
    expect(await one(401)).toBeNull();
    expect(await one(404)).toBeNull();
  });

  it('is the record', async () => {
    expect(await one(200, '{"Id":4}')).toEqual({ Id: 4 });
    expect(await one(200, '{"id":4}')).toEqual({ Id: 4 });
  });

  it('fails for everything else', async () => {
    await expect(one(403)).rejects.toMatchObject({ kind: 'forbidden' });
    await expect(one(500)).rejects.toMatchObject({ kind: 'down' });
    await expect(one(200, '{"Id":"x"}')).rejects.toMatchObject({ kind: 'down' });
  });
});
