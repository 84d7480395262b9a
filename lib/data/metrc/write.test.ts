import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { facility } from '@/lib/testing/fake-worker';
import { metrcWrite, type Transport } from './write';

const keys = { vendorKey: 'vendor', userKey: 'user' };
const request = { method: 'PUT' as const, path: '/packages/v2/adjust', body: [] };

async function write(transport: Transport, answer: (init: RequestInit) => Promise<Response>) {
  const calls: { url: string; init: RequestInit & { duplex?: string } }[] = [];
  const fetch: typeof globalThis.fetch = async (input, init = {}) => {
    calls.push({ url: String(input), init });
    return answer(init);
  };
  const got = await metrcWrite(
    { facility, request, body: '[{"Label":"X"}]', keys, transport },
    { fetch, now: () => 0 },
  );
  return { got, call: calls[0], calls };
}

const ok = async () => new Response('');

describe('a write', () => {
  it('goes out once, as a body that cannot be sent twice', async () => {
    const { got, call, calls } = await write('stream', ok);
    expect(got).toEqual({ kind: 'done', status: 200 });
    expect(calls).toHaveLength(1);
    expect(call?.url).toBe('https://api-ca.metrc.com/packages/v2/adjust?licenseNumber=C11-0000511-LIC');
    expect(call?.init.body).toBeInstanceOf(ReadableStream);
    expect(await new Response(call?.init.body as ReadableStream).text()).toBe('[{"Label":"X"}]');
    expect(call?.init).toMatchObject({
      method: 'PUT',
      duplex: 'half',
      credentials: 'omit',
      redirect: 'error',
      cache: 'no-store',
    });
    expect(new Headers(call?.init.headers).get('content-type')).toBe('application/json');
  });

  it('goes out as text through the sockets of requests with credentials, to have a connection of its own', async () => {
    const { call } = await write('fresh', ok);
    expect(call?.init.body).toBe('[{"Label":"X"}]');
    expect(call?.init.credentials).toBe('include');
  });

  it('goes out as text where the host takes no stream', async () => {
    const { call } = await write('buffered', ok);
    expect(call?.init.body).toBe('[{"Label":"X"}]');
    expect(call?.init.duplex).toBeUndefined();
  });

  it('without an answer is unknown, whatever the reason', async () => {
    const { got } = await write('stream', () => Promise.reject(new TypeError('Failed to fetch')));
    expect(got).toEqual({ kind: 'unknown', status: null, said: null });
  });

  it('whose answer breaks off is unknown', async () => {
    const broken = new ReadableStream({ start: (controller) => controller.error(new TypeError('reset')) });
    const { got } = await write('stream', async () => new Response(broken));
    expect(got.kind).toBe('unknown');
  });
});

describe('patience', () => {
  beforeEach(() => void vi.useFakeTimers());
  afterEach(() => void vi.useRealTimers());

  it('is 180 seconds: no abort before', async () => {
    const timeout = vi.spyOn(AbortSignal, 'timeout');
    await write('stream', ok);
    expect(timeout).toHaveBeenCalledWith(180_000);
    timeout.mockRestore();
  });
});

describe('an answer to a write', () => {
  const rows = '[{"row":0,"message":"No."}]';
  it.each([
    [200, '', { kind: 'done', status: 200 }],
    [200, '{"Ids":[1],"Warnings":null}', { kind: 'done', status: 200 }],
    [200, '<html></html>', { kind: 'unknown', status: 200 }],
    [200, '{"Ids":[', { kind: 'unknown', status: 200 }],
    [400, rows, { kind: 'refused', status: 400, said: 'No.' }],
    [400, '{"Message":"Could not load file or assembly"}', { kind: 'unknown', status: 400 }],
    [400, '', { kind: 'unknown', status: 400 }],
    [401, '', { kind: 'not-allowed', status: 401 }],
    [403, '<html>', { kind: 'not-allowed', status: 403 }],
    [404, '', { kind: 'refused', status: 404 }],
    [408, '', { kind: 'unknown', status: 408 }],
    [409, rows, { kind: 'refused', status: 409, said: 'No.' }],
    [411, '<html>', { kind: 'stream-refused', status: 411 }],
    [413, '', { kind: 'refused', status: 413 }],
    [421, '', { kind: 'unknown', status: 421 }],
    [422, rows, { kind: 'refused', status: 422 }],
    [500, '{"Message":"Oops"}', { kind: 'unknown', status: 500, said: 'Oops' }],
    [503, '<html>', { kind: 'unknown', status: 503 }],
  ])('%i %j', async (status, text, expected) => {
    const { got } = await write('stream', async () => new Response(text, { status }));
    expect(got).toMatchObject(expected);
  });

  it('429 says how long to wait', async () => {
    const { got } = await write(
      'stream',
      async () => new Response('', { status: 429, headers: { 'retry-after': '3' } }),
    );
    expect(got).toEqual({
      kind: 'rate-limited',
      status: 429,
      retryAfterMs: 3_000,
    });
  });
});
