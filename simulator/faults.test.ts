import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createFaults, type FaultKind } from './faults.ts';
import { createRandom } from './random.ts';
import { type Simulator, startSimulator } from './server.ts';
import { adjustment, gramsPackage, LICENSE } from './testing/bodies.ts';
import { type Client, http1Client, http2Client, until } from './testing/client.ts';

let simulator: Simulator;
let client: Client;

beforeEach(async () => {
  simulator = await startSimulator({ packages: 100 });
});

afterEach(async () => {
  client?.close();
  await simulator.close();
});

const write = () => {
  const body = [adjustment(simulator.world, gramsPackage(simulator.world), -1)];
  return client.ask({ method: 'POST', path: `/packages/v2/adjust?licenseNumber=${LICENSE}`, body });
};
const outcome = () =>
  write().then(
    ({ status }) => status,
    () => 'lost',
  );

const connectionKinds: FaultKind[] = ['close', 'reset', 'stream-reset', 'goaway', 'cut'];

describe.each([
  ['HTTP/1.1', http1Client],
  ['HTTP/2', http2Client],
] as const)('over %s', (protocol, makeClient) => {
  beforeEach(async () => {
    client = makeClient(simulator);
    await client.ask({ path: '/facilities/v2' });
  });

  it.each(connectionKinds.filter((kind) => kind !== 'cut'))(
    '%s before the effect loses request and effect',
    async (kind) => {
      simulator.faults.add({ kind, path: '/packages', times: 1 });
      expect(await outcome()).toBe('lost');
      expect(simulator.log.effects).toHaveLength(0);
      expect(simulator.log.requests.at(-1)).toMatchObject({
        method: 'POST',
        fault: 'fault-1',
        fresh: false,
        status: null,
      });
      expect(await outcome()).toBe(200);
      expect(simulator.log.effects).toHaveLength(1);
    },
  );

  it.each(connectionKinds)('%s after the effect loses the answer only', async (kind) => {
    simulator.faults.add({ kind, path: '/packages', when: 'after', times: 1 });
    expect(await outcome()).toBe('lost');
    expect(simulator.log.effects).toHaveLength(1);
    expect(simulator.log.effects[0]).toMatchObject({
      door: 'api',
      action: 'adjust',
      request: simulator.log.requests.at(-1)?.n,
    });
  });

  it.each([
    [408, /Message/],
    [421, /Message/],
    [500, /Message/],
    [502, /<html>/],
    [503, /Service Unavailable/],
    [401, /^$/],
    [403, /Message/],
    [429, /Message/],
  ])('status %i answers so', async (status, body) => {
    simulator.faults.add({ kind: 'status', status, path: '/packages' });
    const answer = await write();
    expect(answer.status).toBe(status);
    expect(answer.text).toMatch(body);
    expect(simulator.log.effects).toHaveLength(0);
  });

  it('fault-400 and redirect lie about what happened', async () => {
    simulator.faults.add({ kind: 'fault-400', path: '/packages', when: 'after', times: 1 });
    const fault = await write();
    expect([fault.status, fault.text]).toEqual([400, expect.stringContaining('Could not load file or assembly')]);
    expect(simulator.log.effects).toHaveLength(1);
    simulator.faults.remove();
    simulator.faults.add({ kind: 'redirect', path: '/packages' });
    const redirect = await write();
    expect([redirect.status, redirect.headers.location]).toEqual([302, 'https://ca.metrc.com/log-in']);
  });

  it('hang never answers, with or without effect', async () => {
    simulator.faults.add({ kind: 'hang', path: '/packages', nth: 1 });
    simulator.faults.add({ kind: 'hang', path: '/packages', nth: 2, when: 'after' });
    let answered = 0;
    void write().then(
      () => answered++,
      () => {},
    );
    await until(() => simulator.log.requests.length === 2);
    void write().then(
      () => answered++,
      () => {},
    );
    await until(() => simulator.log.effects.length === 1);
    await write();
    expect(answered).toBe(0);
    expect(simulator.log.effects).toHaveLength(2);
  });

  it('late ends at once and takes effect afterwards', async () => {
    simulator.faults.add({ kind: 'late', delayMs: 60, path: '/packages', times: 1 });
    expect(await outcome()).toBe('lost');
    expect(simulator.log.effects).toHaveLength(0);
    await until(() => simulator.log.effects.length === 1);
    simulator.faults.add({ kind: 'late', delayMs: 30, status: 504, path: '/packages', times: 1 });
    expect(await outcome()).toBe(504);
    await until(() => simulator.log.effects.length === 2);
  });

  it('slow answers after its delay', async () => {
    simulator.faults.add({ kind: 'slow', delayMs: 80, path: '/packages' });
    const from = performance.now();
    expect(await outcome()).toBe(200);
    expect(performance.now() - from).toBeGreaterThan(75);
  });

  it('counts what arrives, on which connection', async () => {
    await write();
    const [first, second] = simulator.log.requests;
    expect([first?.fresh, second?.fresh]).toEqual([true, false]);
    expect(second?.connection).toBe(first?.connection);
    expect(second).toMatchObject({
      protocol: protocol === 'HTTP/2' ? 'h2' : 'http/1.1',
      host: 'api-ca.metrc.com',
      user: 'Dana Whitfield',
      query: `licenseNumber=${LICENSE}`,
      status: 200,
    });
    expect(second?.bodyHash).toMatch(/^[0-9a-f]{64}$/);
    expect(JSON.stringify(simulator.log.requests)).not.toContain(simulator.world.vendorKey);
  });
});

describe('an HTTP/2 stream reset', () => {
  it('leaves the connection to the others', async () => {
    client = http2Client(simulator);
    await client.ask({ path: '/facilities/v2' });
    simulator.faults.add({ kind: 'stream-reset', code: 7, path: '/packages', times: 1 });
    expect(await outcome()).toBe('lost');
    expect(await outcome()).toBe(200);
    expect(new Set(simulator.log.requests.map(({ connection }) => connection)).size).toBe(1);
  });
});

describe('rules', () => {
  const strikes = (rule: object, n = 6) => {
    const faults = createFaults(createRandom(3));
    faults.add({ kind: 'close', path: '/', ...rule });
    return Array.from({ length: n }, () => (faults.strike('PUT', '/packages/v2/adjust') ? 'x' : '.')).join('');
  };

  it('strike by method, path, count and chance', () => {
    expect(strikes({})).toBe('xxxxxx');
    expect(strikes({ method: 'put' })).toBe('xxxxxx');
    expect(strikes({ method: 'POST' })).toBe('......');
    expect(strikes({ path: '/packages/v2/adj' })).toBe('xxxxxx');
    expect(strikes({ path: '^/packages/v2/(note|adjust)$' })).toBe('xxxxxx');
    expect(strikes({ path: '^/packages$' })).toBe('......');
    expect(strikes({ nth: 2 })).toBe('.x....');
    expect(strikes({ nth: [1, 4] })).toBe('x..x..');
    expect(strikes({ times: 2 })).toBe('xx....');
    const some = strikes({ probability: 0.5 }, 40);
    expect(some).toMatch(/x/);
    expect(some).toMatch(/\./);
    expect(strikes({ probability: 0.5 }, 40)).toBe(some);
  });

  it('are refused when they make no sense', () => {
    const faults = createFaults(createRandom(1));
    for (const rule of [
      null,
      {},
      { kind: 'explode' },
      { kind: 'close', when: 'later' },
      { kind: 'close', path: '^(' },
    ]) {
      expect(() => faults.add(rule)).toThrow();
    }
    expect(faults.list()).toEqual([]);
  });
});
