import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type Simulator, startSimulator } from './server.ts';
import { type Client, control, http2Client } from './testing/client.ts';

type Row = Record<string, unknown>;
interface Page {
  Data: Row[];
  Total: number;
}

const SHOP = 'C11-0000511-LIC';
const MICRO = 'C12-0000702-LIC';
const FARM = 'CCL18-0000355';

let simulator: Simulator;
let client: Client;

beforeEach(async () => {
  simulator = await startSimulator({ packages: 200, grow: true });
  client = http2Client(simulator);
});

afterEach(async () => {
  client.close();
  await simulator.close();
});

const get = (path: string, query = '', license = MICRO) =>
  client.ask({ path: `${path}?licenseNumber=${license}${query}` });
const page = async (path: string, query = '') => (await get(path, query)).json<Page>();

const windowed = [
  '/packages/v2/active /packages/v2/inactive /packages/v2/onhold /packages/v2/intransit /packages/v2/transferred',
  '/packages/v2/labsamples /plants/v2/vegetative /plants/v2/flowering /plants/v2/onhold /plants/v2/inactive',
  '/plants/v2/mother /plants/v2/mother/onhold /plants/v2/mother/inactive /plants/v2/additives',
  '/plantbatches/v2/active /plantbatches/v2/inactive /harvests/v2/active /harvests/v2/onhold /harvests/v2/inactive',
  '/items/v2/active /strains/v2/active /locations/v2/active /sublocations/v2/active /transfers/v2/incoming',
  '/transfers/v2/outgoing /transfers/v2/templates/outgoing /sales/v2/receipts/active /sales/v2/receipts/inactive',
  '/sales/v2/deliveries/active /sales/v2/deliveries/inactive /processing/v2/active /processing/v2/inactive',
  '/processing/v2/jobtypes/active /processing/v2/jobtypes/inactive /additivestemplates/v2/active',
]
  .join(' ')
  .split(' ');
const whole = ['/items/v2/inactive', '/strains/v2/inactive', '/locations/v2/inactive', '/transfers/v2/rejected'];

describe('every list', () => {
  it.each(windowed)('%s filters by LastModified, pages by Id and is empty beyond its end', async (path) => {
    const all = await page(path);
    expect(all.Total).toBeGreaterThan(0);
    expect((await page(path, '&lastModifiedStart=2001-01-01&lastModifiedEnd=2001-01-02')).Total).toBe(0);
    expect((await page(path, '&lastModifiedStart=2001-01-01&lastModifiedEnd=2999-01-01')).Total).toBe(all.Total);
    const ids = all.Data.map(({ Id }) => Number(Id));
    if (!Number.isNaN(ids[0])) expect(ids).toEqual([...ids].sort((a, b) => b - a));
    expect(await page(path, '&pageSize=20&pageNumber=999')).toMatchObject({ Data: [], Total: all.Total });
    simulator.setMoods({ windowCapHours: 24 });
    expect((await get(path, '&lastModifiedStart=2020-01-01&lastModifiedEnd=2020-02-01')).status).toBe(400);
  });

  it.each(whole)('%s takes no window', async (path) => {
    const past = '&lastModifiedStart=2001-01-01&lastModifiedEnd=2001-01-02';
    expect((await page(path)).Total).toBeGreaterThan(0);
    expect((await page(path, past)).Total).toBe((await page(path)).Total);
  });

  it('is 401 where the license lacks the feature', async () => {
    const status = async (license: string, path: string) => (await get(path, '', license)).status;
    for (const path of ['/plants/v2/vegetative', '/plantbatches/v2/active', '/harvests/v2/active', '/plants/v2/1']) {
      expect([path, await status(SHOP, path)]).toEqual([path, 401]);
    }
    expect(await status(SHOP, '/tags/v2/plant/available')).toBe(401);
    expect(await status(SHOP, '/processing/v2/active')).toBe(401);
    expect(await status(FARM, '/sales/v2/receipts/active')).toBe(401);
    expect(await status(FARM, '/plants/v2/vegetative')).toBe(200);
    const flags = (await client.ask({ path: '/facilities/v2' })).json<{ FacilityType: Row }[]>();
    expect(
      flags.map(({ FacilityType: { CanGrowPlants, CanSellToConsumers } }) => [CanGrowPlants, CanSellToConsumers]),
    ).toEqual([
      [false, true],
      [true, true],
      [true, false],
    ]);
  });
});

describe('vocabularies', () => {
  it.each([
    '/packages/v2/types',
    '/plants/v2/additives/types',
    '/plants/v2/growthphases',
    '/plantbatches/v2/waste/reasons',
    '/labtests/v2/states',
    '/sales/v2/customertypes',
    '/sales/v2/paymenttypes',
    '/transfers/v2/deliveries/packages/states',
    '/unitsofmeasure/v2/inactive',
    '/wastemethods/v2',
  ])('%s is a bare array', async (path) => {
    expect((await get(path)).json<unknown[]>().length).toBeGreaterThan(0);
  });

  it('of sales are closed to those who do not sell, and lists by parent want to know of which', async () => {
    expect((await get('/sales/v2/paymenttypes', '', FARM)).status).toBe(401);
    expect((await get('/harvests/v2/waste')).status).toBe(400);
    expect((await get('/labtests/v2/results')).status).toBe(400);
    expect((await get('/labtests/v2/results', '&packageId=1')).status).toBe(404);
  });
});

describe('sales', () => {
  it('filter by the day of sale, but not by both', async () => {
    const path = '/sales/v2/receipts/inactive';
    const rows = (await page(path)).Data;
    const day = String(rows[3]?.SalesDateTime).slice(0, 10);
    const sameDay = rows.filter(({ SalesDateTime }) => String(SalesDateTime).startsWith(day));
    expect((await page(path, `&salesDateStart=${day}&salesDateEnd=${day}`)).Data).toEqual(sameDay);
    expect((await get(path, `&salesDateStart=${day}&lastModifiedStart=2020-01-01`)).status).toBe(400);
  });

  it('show lines by id only', async () => {
    const [row] = (await page('/sales/v2/receipts/active')).Data;
    expect(row?.Transactions).toEqual([]);
    const whole = (await get(`/sales/v2/receipts/${row?.Id}`)).json<Row>();
    expect(whole.Transactions).toHaveLength(Number(row?.TotalPackages));
    const external = await get(`/sales/v2/receipts/external/${row?.ExternalReceiptNumber}`);
    expect(external.json()).toEqual(whole);
  });
});

describe('transfers', () => {
  it('name the recipient and the goods in the deliveries only, when outgoing', async () => {
    const [row] = (await page('/transfers/v2/outgoing')).Data;
    expect(row).toMatchObject({ RecipientFacilityName: null, ShipmentTypeName: null });
    const deliveries = (await client.ask({ path: `/transfers/v2/${row?.Id}/deliveries` })).json<Page>();
    expect(deliveries.Data[0]).toMatchObject({ Id: row?.DeliveryId, RecipientFacilityName: expect.any(String) });
    const goods = await page(`/transfers/v2/deliveries/${row?.DeliveryId}/packages`);
    expect(goods.Total).toBe(row?.PackageCount);
    const [incoming] = (await page('/transfers/v2/incoming')).Data;
    expect(incoming?.ShipmentTypeName).toBe('Transfer');
    expect((await get(`/transfers/v2/${incoming?.Id}/deliveries`)).status).toBe(404);
    expect((await get(`/transfers/v2/deliveries/${incoming?.DeliveryId}/packages`)).status).toBe(200);
  });
});

describe('moods of lists', () => {
  it('otherShape turns pages into bare arrays and back', async () => {
    simulator.setMoods({ otherShape: ['/plants/v2/vegetative', '/tags/v2'] });
    expect(Array.isArray((await get('/plants/v2/vegetative')).json())).toBe(true);
    const tags = await page('/tags/v2/package/available');
    expect(tags.Total).toBe(tags.Data.length);
    expect(Array.isArray((await page('/plants/v2/flowering')).Data)).toBe(true);
  });

  it('unfitRows spoils every n-th row of the whole list, whatever the page', async () => {
    const path = '/plants/v2/inactive';
    const sound = (await page(path)).Data;
    simulator.setMoods({ unfitRows: 3, unfitPaths: ['/plants/v2'] });
    const spoilt = (await page(path)).Data;
    const bad = spoilt.flatMap((row, i) => (JSON.stringify(row) === JSON.stringify(sound[i]) ? [] : [i + 1]));
    expect(bad).toEqual(sound.map((_, i) => i + 1).filter((n) => n % 3 === 0));
    expect(spoilt[2]).not.toHaveProperty('Id');
    expect(typeof spoilt[5]?.Label).toBe('object');
    expect(spoilt[8]?.LastModified).toBe('yesterday');
    expect((await page(path, '&pageSize=5&pageNumber=2')).Data).toEqual(spoilt.slice(5, 10));
    expect((await page('/harvests/v2/inactive')).Data.every((row) => 'Id' in row)).toBe(true);
  });

  it('missingPaths answers 404', async () => {
    simulator.setMoods({ missingPaths: ['/plants/v2/mother'] });
    expect((await get('/plants/v2/mother/onhold')).status).toBe(404);
    expect((await get('/plants/v2/vegetative')).status).toBe(200);
    expect((await get('/employees/v2/permissions')).status).toBe(404);
    const michigan = { host: 'api-mi.metrc.com', path: '/employees/v2/permissions?licenseNumber=PAAA-41QG-7VJW' };
    expect((await client.ask(michigan)).status).toBe(200);
  });

  it('withoutWindow "production" hides as production does', async () => {
    simulator.setMoods({ withoutWindow: 'production' });
    for (const path of ['/strains/v2/active', '/locations/v2/active', '/sales/v2/receipts/active']) {
      expect((await page(path)).Total).toBe(0);
    }
    const recent = (await page('/plants/v2/inactive')).Total;
    const all = (await page('/plants/v2/inactive', '&lastModifiedStart=2001-01-01')).Total;
    expect(recent).toBeLessThan(all);
    expect((await page('/items/v2/inactive')).Total).toBeGreaterThan(0);
  });

  it('stamps writes the same instant in every documented form', async () => {
    const forms = async (path: string) => {
      const stamps = (await page(path)).Data.map(({ LastModified }) => String(LastModified));
      return new Set(stamps.map((stamp) => stamp.replace(/^.{19}(\.\d+)?/, (_, digits = '') => `${digits.length}`)));
    };
    const plain = await page('/plants/v2/inactive');
    expect([...(await forms('/plants/v2/inactive'))].length).toBeGreaterThan(4);
    expect([...(await forms('/packages/v2/active'))]).toEqual(['8+00:00']);
    simulator.setMoods({ stamps: 'mixed' });
    expect([...(await forms('/packages/v2/active'))].length).toBeGreaterThan(2);
    simulator.setMoods({ stamps: 'plain' });
    const instants = (rows: Row[]) => rows.map(({ LastModified }) => Date.parse(String(LastModified)));
    expect([...(await forms('/plants/v2/inactive'))]).toEqual(['8+00:00']);
    expect(instants((await page('/plants/v2/inactive')).Data)).toEqual(instants(plain.Data));
  });

  it('camelCase reaches every list', async () => {
    simulator.setMoods({ camelCase: true });
    const plants = (await get('/plants/v2/vegetative')).json<{ data: Row[] }>();
    expect(plants.data[0]).toHaveProperty('plantBatchName');
  });
});

describe('traffic', () => {
  it('counts requests, refusals and the most at once, license by license', async () => {
    simulator.setMoods({ concurrency: 2, latencyMs: 60, jitterMs: 10 });
    await Promise.all([1, 2, 3].map(() => get('/plants/v2/vegetative')));
    const { traffic } = await control<{ traffic: Row }>(simulator, 'GET', 'state');
    expect(traffic).toEqual({ [MICRO]: { requests: 3, tooMany: 1, inFlight: 0, greatestInFlight: 3 } });
    await control(simulator, 'DELETE', 'traffic');
    await client.ask({ path: '/unitsofmeasure/v2/active' });
    expect(simulator.traffic.counts()).toMatchObject({ [MICRO]: { requests: 0 }, none: { requests: 1 } });
  });

  it('jitterMs makes answers come sooner, too', async () => {
    simulator.setMoods({ latencyMs: 50, jitterMs: 50 });
    for (let i = 0; i < 12; i++) await get('/harvests/v2/active', '&pageSize=1');
    const times = simulator.log.requests.map(({ ms }) => ms ?? 0);
    expect(Math.min(...times)).toBeLessThan(50);
    expect(Math.max(...times)).toBeGreaterThan(50);
  });
});
