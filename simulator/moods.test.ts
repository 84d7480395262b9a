import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { parseMoods } from './moods.ts';
import { type Simulator, startSimulator } from './server.ts';
import { adjustment, firstFacility, gramsPackage, LICENSE } from './testing/bodies.ts';
import { type Client, control, http1Client, http2Client } from './testing/client.ts';
import { packagesIn } from './world/package-lists.ts';

let simulator: Simulator;
let client: Client;

beforeEach(async () => {
  simulator = await startSimulator({ packages: 200 });
  client = http2Client(simulator);
});

afterEach(async () => {
  client.close();
  await simulator.close();
});

const list = (query = '', path = '/packages/v2/active') =>
  client.ask({ path: `${path}?licenseNumber=${LICENSE}${query}` });
const total = async (query = '', path?: string) => (await list(query, path)).json<{ Total: number }>().Total;
const adjust = (quantity: number, streamed = false) => {
  const body = [adjustment(simulator.world, gramsPackage(simulator.world), quantity)];
  return client.ask({ method: 'PUT', path: `/packages/v2/adjust?licenseNumber=${LICENSE}`, body, streamed });
};

describe('parseMoods', () => {
  it('refuses what does not exist, so that no test passes for nothing', () => {
    expect(() => parseMoods({ latency: 5 })).toThrow('there is no mood "latency"');
    expect(() => parseMoods({ withoutWindow: 'some' })).toThrow();
    expect(() => parseMoods({ latencyMs: '5' })).toThrow();
    expect(() => parseMoods(null)).toThrow();
    expect(parseMoods({ ratePerSecond: null, windowCapHours: 24 })).toEqual({
      ratePerSecond: null,
      windowCapHours: 24,
    });
  });
});

describe('moods', () => {
  it('windowCapHours refuses wider windows with Metrc’s words', async () => {
    simulator.setMoods({ windowCapHours: 24 });
    const day = '&lastModifiedStart=2026-05-01T00:00:00Z&lastModifiedEnd=2026-05-02T00:00:00Z';
    expect((await list(day)).status).toBe(200);
    const wide = await list('&lastModifiedStart=2026-05-01T00:00:00Z&lastModifiedEnd=2026-05-02T00:00:01Z');
    expect([wide.status, wide.json()]).toEqual([400, { Message: 'Last Modified range cannot exceed 24 hours' }]);
    expect((await list('&lastModifiedStart=2026-05-01T00:00:00Z')).status).toBe(400);
    expect((await list('&lastModifiedEnd=2026-05-01T00:00:00Z')).status).toBe(400);
    expect((await list()).status).toBe(200);
  });

  it('withoutWindow hides what did not change today, or everything', async () => {
    const all = packagesIn(firstFacility(simulator.world), 'active');
    const dayAgo = new Date(Date.now() - 86_400_000).toISOString();
    expect(await total()).toBe(all.length);
    simulator.setMoods({ withoutWindow: 'day' });
    expect(await total()).toBe(all.filter((pkg) => pkg.lastModified >= dayAgo).length);
    expect(await total('', '/locations/v2/active')).toBe(0);
    simulator.setMoods({ withoutWindow: 'nothing' });
    expect(await total()).toBe(0);
    expect(await total('', '/packages/v2/adjustments')).toBe(0);
    expect(await total('&lastModifiedStart=2001-01-01')).toBe(all.length);
  });

  it('ratePerSecond answers 429 to the reads above it, license by license, writes excepted', async () => {
    simulator.setMoods({ ratePerSecond: 3, retryAfter: 7 });
    const answers = await Promise.all([1, 2, 3, 4].map(() => list('&pageSize=1')));
    expect(answers.map(({ status }) => status)).toEqual([200, 200, 200, 429]);
    expect(answers[3]?.headers['retry-after']).toBe('7');
    expect((await client.ask({ path: '/packages/v2/active?licenseNumber=C12-0000702-LIC&pageSize=1' })).status).toBe(
      200,
    );
    expect((await adjust(1)).status).toBe(200);
    simulator.setMoods({ limitsWrites: true, retryAfter: null });
    const refused = await adjust(2);
    expect([refused.status, refused.headers['retry-after']]).toEqual([429, undefined]);
    expect(simulator.log.effects).toHaveLength(1);
  });

  it('concurrency answers 429 to the reads above it', async () => {
    simulator.setMoods({ concurrency: 2, latencyMs: 60 });
    const answers = await Promise.all([1, 2, 3].map(() => list('&pageSize=1')));
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 200, 429]);
    expect((await list('&pageSize=1')).status).toBe(200);
  });

  it('latencyMs delays every answer', async () => {
    simulator.setMoods({ latencyMs: 80 });
    const from = performance.now();
    await list('&pageSize=1');
    expect(performance.now() - from).toBeGreaterThan(75);
  });

  it('readLagMs shows the package and its adjustments as before, in every read, until the time is over', async () => {
    const pkg = gramsPackage(simulator.world);
    const { quantity, lastModified } = pkg;
    simulator.setMoods({ readLagMs: 60_000 });
    const window = `&lastModifiedStart=${encodeURIComponent(new Date(Date.now() - 5000).toISOString())}`;
    const one = async () => (await list('', `/packages/v2/${pkg.label}`)).json<Record<string, unknown>>();
    const changed = await total(window);
    await adjust(1.25);
    expect(await one()).toMatchObject({ Quantity: Number(quantity), LastModified: lastModified });
    expect(await total(window)).toBe(changed);
    expect(await total('', '/packages/v2/adjustments')).toBe(0);
    await control(simulator, 'POST', 'advance', { ms: 61_000 });
    expect(await one()).toMatchObject({ Quantity: 1.25, LastModified: pkg.lastModified });
    expect(await total(window)).toBe(changed + 1);
    expect(await total('', '/packages/v2/adjustments')).toBe(1);
  });

  it('readLagMs keeps a finished package in the active list', async () => {
    await adjust(0);
    simulator.setMoods({ readLagMs: 60_000 });
    const pkg = [...firstFacility(simulator.world).packages.values()].find(
      ({ id }) => id === simulator.log.effects[0]?.packageId,
    );
    const before = (await list()).text;
    await control(simulator, 'POST', 'edit', { license: LICENSE, label: pkg?.label, kind: 'finish' });
    expect((await list()).text).toBe(before);
    expect((await list('', '/packages/v2/inactive')).text).not.toContain(pkg?.label);
  });

  it('camelCase renames every property', async () => {
    simulator.setMoods({ camelCase: true });
    const page = (await list('&pageSize=1')).json<{ data: { item: object }[] }>();
    expect(page).toHaveProperty('totalPages');
    expect(page.data[0]?.item).toHaveProperty('productCategoryName');
  });

  it('clockOffsetMs moves Date, LastModified and what is future', async () => {
    simulator.setMoods({ clockOffsetMs: 3 * 86_400_000 });
    const answer = await adjust(1);
    expect(Date.parse(String(answer.headers.date)) - Date.now()).toBeGreaterThan(2.9 * 86_400_000);
    expect(Date.parse(simulator.log.effects[0]?.at ?? '') - Date.now()).toBeGreaterThan(2.9 * 86_400_000);
    simulator.setMoods({ clockOffsetMs: -86_400_000 });
    await adjust(2);
    expect(Date.parse(simulator.log.effects[1]?.at ?? '')).toBeLessThan(Date.now());
  });

  it('putAdjustLeavesRow decides about the row', async () => {
    simulator.setMoods({ putAdjustLeavesRow: false });
    await adjust(1);
    expect(firstFacility(simulator.world).adjustments).toEqual([]);
  });

  it('keysRevoked and missingPermissions answer 401', async () => {
    simulator.setMoods({ missingPermissions: ['PUT /packages/v2/adjust', '/locations/v2'] });
    expect((await adjust(1)).status).toBe(401);
    expect((await list('', '/locations/v2/active')).status).toBe(401);
    expect((await list('&pageSize=1')).status).toBe(200);
    simulator.setMoods({ keysRevoked: true });
    expect((await list('&pageSize=1')).status).toBe(401);
    expect(simulator.log.effects).toEqual([]);
  });

  it('streamedBodyRefused wants a length', async () => {
    simulator.setMoods({ streamedBodyRefused: 411 });
    expect((await adjust(1, true)).status).toBe(411);
    expect((await adjust(1)).status).toBe(200);
    simulator.setMoods({ streamedBodyRefused: null });
    expect((await adjust(2, true)).status).toBe(200);
    expect(simulator.log.requests.map(({ hasLength }) => hasLength)).toEqual([false, true, false]);
  });

  it('outage is a page, a closed door or silence, and takes no effect', async () => {
    simulator.setMoods({ outage: '503' });
    const page = await list();
    expect([page.status, page.headers['content-type']]).toEqual([503, 'text/html']);
    simulator.setMoods({ outage: 'refuse' });
    await expect(adjust(1)).rejects.toThrow();
    simulator.setMoods({ outage: 'hang' });
    const silent = adjust(1).then(
      () => 'answered',
      () => 'ended',
    );
    expect(await Promise.race([silent, new Promise((go) => setTimeout(() => go('silent'), 60))])).toBe('silent');
    expect(simulator.log.effects).toEqual([]);
    simulator.setMoods({ outage: 'off' });
    expect((await list('&pageSize=1')).status).toBe(200);
  });

  it('outageFrom and outageTo bound it in server time', async () => {
    const now = simulator.world.clock.now();
    simulator.setMoods({ outage: '503', outageFrom: now + 60_000, outageTo: now + 120_000 });
    const statuses: number[] = [];
    for (let i = 0; i < 3; i++) {
      statuses.push((await list('&pageSize=1')).status);
      await control(simulator, 'POST', 'advance', { ms: 65_000 });
    }
    expect(statuses).toEqual([200, 503, 200]);
  });

  it('are switched in the control room, which names a mistake', async () => {
    expect(await control(simulator, 'POST', 'moods', { camelCase: true })).toMatchObject({
      camelCase: true,
      latencyMs: 0,
    });
    expect(await control(simulator, 'POST', 'moods', { camelcase: true })).toEqual({
      error: 'there is no mood "camelcase"',
    });
  });
});

describe('http1Only', () => {
  it('offers no HTTP/2', async () => {
    const old = await startSimulator({ packages: 50, http1Only: true });
    const http1 = http1Client(old);
    expect((await http1.ask({ path: '/facilities/v2' })).status).toBe(200);
    expect(old.log.requests[0]).toMatchObject({ protocol: 'http/1.1', fresh: true });
    http1.close();
    await old.close();
  });
});
