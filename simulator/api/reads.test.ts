import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Simulator, startSimulator } from '../server.ts';
import { firstFacility, gramsPackage, LICENSE } from '../testing/bodies.ts';
import { type Client, http2Client } from '../testing/client.ts';
import { listOf } from '../world/list-of.ts';
import { packagesIn } from '../world/package-lists.ts';
import type { Package } from '../world/types.ts';

interface Page {
  Data: Record<string, unknown>[];
  Total: number;
  TotalRecords: number;
  PageSize: number;
  RecordsOnPage: number;
  Page: number;
  CurrentPage: number;
  TotalPages: number;
}

let simulator: Simulator;
let client: Client;

beforeAll(async () => {
  simulator = await startSimulator({ packages: 300 });
  client = http2Client(simulator);
});

afterAll(async () => {
  client.close();
  await simulator.close();
});

const get = (path: string, query = '') => client.ask({ path: `${path}?licenseNumber=${LICENSE}${query}` });
const page = async (path: string, query = '') => (await get(path, query)).json<Page>();
const active = () => packagesIn(firstFacility(simulator.world), 'active');

describe('keys and licenses', () => {
  const path = `/packages/v2/active?licenseNumber=${LICENSE}&pageSize=1`;

  it.each([
    ['no keys', undefined],
    ['other keys', `Basic ${Buffer.from('a:b').toString('base64')}`],
    ['no Basic header', 'Bearer abc'],
  ])('answers 401 with an empty body to %s', async (_name, authorization) => {
    const headers: Record<string, string> = authorization === undefined ? {} : { authorization };
    const answer = await client.ask({ path, keys: false, headers });
    expect([answer.status, answer.text]).toEqual([401, '']);
  });

  it('refuses a user key with another vendor key', async () => {
    const userKey = [...simulator.world.userKeys.keys()][0];
    const authorization = `Basic ${Buffer.from(`other:${userKey}`).toString('base64')}`;
    expect((await client.ask({ path, keys: false, headers: { authorization } })).status).toBe(401);
  });

  it('answers 401 for a license that is not ours, of another state, or in other letter case', async () => {
    for (const license of ['C10-0000001-LIC', 'PAAA-41QG-7VJW', LICENSE.toLowerCase()]) {
      expect((await client.ask({ path: `/packages/v2/active?licenseNumber=${license}` })).status).toBe(401);
    }
  });

  it('wants a license number where one is needed', async () => {
    expect((await client.ask({ path: '/packages/v2/active' })).status).toBe(400);
  });

  it('keeps states and hosts apart', async () => {
    const licenses = async (host: string) =>
      (await client.ask({ host, path: '/facilities/v2' }))
        .json<{ License: { Number: string } }[]>()
        .map((f) => f.License.Number);
    expect(await licenses('api-ca.metrc.com')).toEqual(['C11-0000511-LIC', 'C12-0000702-LIC']);
    expect(await licenses('sandbox-api-mi.metrc.com')).toEqual(['PAAA-41QG-7VJW']);
    expect((await client.ask({ host: 'api-or.metrc.com', path: '/facilities/v2' })).status).toBe(401);
  });

  it('knows neither other paths nor other verbs', async () => {
    expect((await get('/packages/v1/active')).status).toBe(404);
    expect((await get('/Packages/v2/active')).status).toBe(404);
    expect((await client.ask({ method: 'POST', path: '/packages/v2/active', body: [] })).status).toBe(405);
    expect((await client.ask({ method: 'PUT', path: '/facilities/v2', body: [] })).status).toBe(405);
  });
});

describe('paging', () => {
  it('puts all eight fields around a page, by Id descending', async () => {
    const total = active().length;
    const second = await page('/packages/v2/active', '&pageSize=20&pageNumber=2');
    expect({ ...second, Data: second.Data.map(({ Id }) => Id) }).toEqual({
      Data: active()
        .slice(20, 40)
        .map(({ id }) => id),
      Total: total,
      TotalRecords: total,
      PageSize: 20,
      RecordsOnPage: 20,
      Page: 2,
      CurrentPage: 2,
      TotalPages: Math.ceil(total / 20),
    });
  });

  it('is empty beyond the end', async () => {
    const beyond = await page('/packages/v2/active', '&pageSize=20&pageNumber=999');
    expect(beyond).toMatchObject({ Data: [], RecordsOnPage: 0, Page: 999, Total: active().length });
  });

  it.each(['0', '21', '-1', 'twenty', '', '1.5'])('refuses the page size "%s"', async (size) => {
    const answer = await get('/packages/v2/active', `&pageSize=${size}`);
    expect([answer.status, answer.json()]).toEqual([
      400,
      { Message: 'pageSize must be a positive number between 1 and 20' },
    ]);
  });

  it('refuses page 0', async () => {
    expect((await get('/packages/v2/active', '&pageSize=20&pageNumber=0')).status).toBe(400);
  });

  it('gives everything at once without a page size', async () => {
    const whole = await page('/packages/v2/active');
    expect(whole.Data).toHaveLength(active().length);
    expect(whole).toMatchObject({ TotalPages: 1, PageSize: active().length });
  });
});

describe('windows', () => {
  const stamps = () =>
    active()
      .map(({ lastModified }) => lastModified)
      .sort();
  const windowed = async (start: string, end: string) =>
    (
      await page(
        '/packages/v2/active',
        `&lastModifiedStart=${encodeURIComponent(start)}&lastModifiedEnd=${encodeURIComponent(end)}`,
      )
    ).Data;

  it('include both ends, to the seventh digit', async () => {
    const all = stamps();
    const [start = '', end = ''] = [all[10], all[20]];
    const rows = await windowed(start, end);
    expect(rows.map(({ LastModified }) => LastModified).sort()).toEqual(all.slice(10, 21));
  });

  it('understand Z and other offsets', async () => {
    const [stamp = ''] = stamps().slice(30);
    const ms = Date.parse(`${stamp.slice(0, 23)}Z`);
    const local = (at: number) => `${new Date(at - 8 * 3_600_000).toISOString().slice(0, -1)}-08:00`;
    expect((await windowed(local(ms - 1), local(ms + 1))).map(({ LastModified }) => LastModified)).toContain(stamp);
  });

  it('are silently ignored when + was not escaped', async () => {
    const stamp = '2026-01-01T00:00:00+00:00';
    const rows = await page('/packages/v2/active', `&lastModifiedStart=${stamp}&lastModifiedEnd=${stamp}`);
    expect(rows.Total).toBe(active().length);
  });

  it('are empty when they end before they start', async () => {
    expect(await windowed('2026-06-02', '2026-06-01')).toEqual([]);
  });

  it('filter items and locations by a value the rows do not show', async () => {
    const past = '&lastModifiedStart=2001-01-01&lastModifiedEnd=2001-01-02';
    for (const path of ['/items/v2/active', '/locations/v2/active']) {
      const whole = await page(path);
      expect(whole.Total).toBeGreaterThan(0);
      expect(whole.Data[0]).not.toHaveProperty('LastModified');
      expect((await page(path, past)).Total).toBe(0);
    }
  });
});

describe('records', () => {
  it('gives each list its own packages', async () => {
    for (const list of ['active', 'inactive', 'onhold', 'intransit'] as const) {
      const rows = (await page(`/packages/v2/${list}`)).Data;
      expect(rows.map(({ Id }) => Id)).toEqual(packagesIn(firstFacility(simulator.world), list).map(({ id }) => id));
    }
    const [line] = (await page('/packages/v2/transferred')).Data;
    expect(line).toHaveProperty('PackageLabel');
    expect(line).not.toHaveProperty('Label');
    expect((await page('/packages/v2/labsamples')).Data[0]).toMatchObject({ IsTestingSample: true });
  });

  it('finds one by Id and by tag, with the same fields', async () => {
    const pkg = gramsPackage(simulator.world);
    const byLabel = (await get(`/packages/v2/${pkg.label}`)).json<Record<string, unknown>>();
    expect(byLabel).toMatchObject({
      Id: pkg.id,
      Label: pkg.label,
      Quantity: Number(pkg.quantity),
      LastModified: pkg.lastModified,
    });
    expect((await get(`/packages/v2/${pkg.id}`)).json()).toEqual(byLabel);
    expect(Object.keys(byLabel)).toHaveLength(72);
    expect(Object.keys(byLabel.Item as object)).toHaveLength(67);
    expect((byLabel.Item as Record<string, unknown>).ProductCategoryType).toBeTypeOf('number');
    const item = (await get(`/items/v2/${(byLabel.Item as { Id: number }).Id}`)).json<Record<string, unknown>>();
    expect(item.ProductCategoryType).toBeTypeOf('string');
  });

  it('answers 404 for an unknown one and 401 for one of another facility or received elsewhere', async () => {
    const gone = packagesIn(firstFacility(simulator.world), 'transferred')[0] as Package;
    const other = [...(simulator.world.facilities[1]?.packages.values() ?? [])].find((pkg) => listOf(pkg) === 'active');
    expect((await get('/packages/v2/1A4FFFFFFFFFFFFFFFFFFFFF')).status).toBe(404);
    expect((await get('/packages/v2/99')).status).toBe(404);
    expect((await get(`/packages/v2/${gone.label}`)).status).toBe(401);
    expect((await get(`/packages/v2/${other?.label}`)).status).toBe(401);
    expect((await client.ask({ path: `/packages/v2/${other?.label}` })).status).toBe(200);
  });

  it('gives bare arrays where Metrc does', async () => {
    for (const path of ['/unitsofmeasure/v2/active', '/unitsofmeasure/v2/inactive', '/packages/v2/types']) {
      expect(Array.isArray((await client.ask({ path })).json())).toBe(true);
    }
    expect((await page('/packages/v2/adjust/reasons')).Data[0]).toEqual({
      Name: 'Drying',
      RequiresNote: false,
      RequiresWasteWeight: false,
      RequiresImmatureWasteWeight: false,
      RequiresMatureWasteWeight: false,
    });
  });
});
