import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type Simulator, startSimulator } from './server.ts';
import { control } from './testing/client.ts';

const MICRO = 'C12-0000702-LIC';

interface Row {
  id: number;
  values: Record<string, unknown>;
  shown: Record<string, string>;
}

let simulator: Simulator;

beforeEach(async () => {
  simulator = await startSimulator({ packages: 100 });
});

afterEach(() => simulator.close());

const ask = <T = Record<string, unknown>>(method: string, name: string, body?: unknown) =>
  control<T>(simulator, method, name, body);
const rows = async (page: string, grid: string) =>
  (await ask<{ grids: { rows: Row[] }[] }>('GET', `page-rows?license=${MICRO}&page=${page}&grid=${grid}`)).grids[0]
    ?.rows ?? [];

describe('what a page shows', () => {
  it('is told with the texts of its cells', async () => {
    const [row] = await rows('plants', 'harvested-grid');
    expect(row?.shown.CurrentWeight).toMatch(/^[\d,]+(\.\d+)? g$/);
    expect(row?.shown.HarvestStartDate).toMatch(/^\d\d\/\d\d\/\d{4}$/);
    expect(row?.shown.Name).toBe(row?.values.Name);
  });

  it('is told for all grids of a page at once', async () => {
    const { grids } = await ask<{ grids: { id: string }[] }>('GET', `page-rows?license=${MICRO}&page=admin/tags`);
    expect(grids.map(({ id }) => id)).toEqual(['available-grid', 'used-grid', 'voided-grid']);
  });

  it('is told from any row on', async () => {
    const all = await rows('plants', 'plantsinactive-grid');
    expect(all.length).toBeGreaterThan(2);
    expect(await rows('plants', 'plantsinactive-grid&skip=2')).toEqual(all.slice(2));
  });

  it('knows no page and no grid that does not exist', async () => {
    expect(await ask('GET', `page-rows?license=${MICRO}&page=unicorns`)).toMatchObject({
      error: expect.stringContaining('transfers/licensed'),
    });
    expect(await ask('GET', `page-rows?license=${MICRO}&page=plants&grid=x`)).toMatchObject({
      error: expect.stringContaining('waste-grid'),
    });
  });
});

describe('what somebody else does shows at once', () => {
  const edit = (body: Record<string, unknown>) => ask('POST', 'edit-record', { license: MICRO, ...body });

  it('a plant that was moved, with the number of its place', async () => {
    const [plant] = await rows('plants', 'plantsvegetative-grid');
    await edit({ kind: 'plant', id: plant?.id, fields: { LocationName: 'Flower Room 2' } });
    const [moved] = await rows('plants', 'plantsvegetative-grid');
    expect(moved?.shown.LocationName).toBe('Flower Room 2');
    const place = simulator.world.facilities[1]?.locations.find(({ name }) => name === 'Flower Room 2');
    expect(moved?.values.LocationId).toBe(place?.id);
  });

  it('a harvest that weighs less', async () => {
    const [harvest] = await rows('plants', 'harvested-grid');
    await edit({ kind: 'harvest', id: harvest?.id, fields: { CurrentWeight: 1250.5 } });
    expect((await rows('plants', 'harvested-grid'))[0]?.shown.CurrentWeight).toBe('1,250.5 g');
  });

  it('a receipt that was finalized', async () => {
    const [receipt] = await rows('sales/receipts', 'active-grid');
    await edit({ kind: 'receipt', id: receipt?.id, list: 'inactive' });
    const done = (await rows('sales/receipts', 'inactive-grid')).find(({ id }) => id === receipt?.id);
    expect(done?.shown.IsFinal).toBe('Yes');
  });

  it('an item that was renamed, also where packages name it', async () => {
    const [pkg] = await rows('packages', 'active-grid');
    const name = String(pkg?.shown['Item.Name']);
    const item = (await rows('admin/items', 'items-grid')).find(({ shown }) => shown.Name === name);
    await edit({ kind: 'item', id: item?.id, rename: 'Quite Another Name' });
    expect((await rows('packages', 'active-grid'))[0]?.shown['Item.Name']).toBe('Quite Another Name');
  });

  it('a tag that was used or declared void', async () => {
    const free = await rows('admin/tags', 'available-grid');
    const [one = '', two = ''] = free.map(({ shown }) => shown.Label ?? '');
    await ask('POST', 'take-tag', { license: MICRO, label: one });
    await ask('POST', 'take-tag', { license: MICRO, label: two, as: 'voided' });
    const labels = async (grid: string) => (await rows('admin/tags', grid)).map(({ shown }) => shown.Label);
    expect(await labels('available-grid')).toHaveLength(free.length - 2);
    expect(await labels('used-grid')).toContain(one);
    expect(await labels('voided-grid')).toContain(two);
    expect(await ask('POST', 'take-tag', { license: MICRO, label: one })).toHaveProperty('error');
    expect(await ask('POST', 'take-tag', { license: MICRO, label: one, as: 'lost' })).toHaveProperty('error');
  });
});
