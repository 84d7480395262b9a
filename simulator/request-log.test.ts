import { describe, expect, it } from 'vitest';
import { createRequestLog } from './request-log.ts';
import { createWorld } from './world/world.ts';

const request = {
  door: 'api',
  host: 'api-ca.metrc.com',
  method: 'GET',
  path: '/packages/v2/active',
  query: '',
  protocol: 'h2',
  connection: 1,
  fresh: false,
  hasLength: false,
  hasCookie: false,
  user: null,
} as const;

describe('the request log', () => {
  it('keeps the newest and forgets the rest, while numbering goes on', () => {
    const log = createRequestLog(createWorld({ packages: 1 }));
    for (let i = 0; i < 120_000; i++) log.arrive(request);
    expect(log.requests.length).toBeLessThanOrEqual(50_000);
    expect(log.requests.at(-1)?.n).toBe(120_000);
    expect(log.requests.at(0)?.n).toBe(120_000 - log.requests.length + 1);
  });
});
