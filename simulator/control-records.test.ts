import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type Simulator, startSimulator } from './server.ts';
import { type Client, control, http2Client } from './testing/client.ts';

const MICRO = 'C12-0000702-LIC';

interface Truth {
  count: number;
  hash: string;
  records: { id: number; list: string; lastModified: string; name: string }[];
}

let simulator: Simulator;
let client: Client;

beforeEach(async () => {
  simulator = await startSimulator({ packages: 100 });
  client = http2Client(simulator);
});

afterEach(async () => {
  client.close();
  await simulator.close();
});

const ask = <T = Record<string, unknown>>(method: string, name: string, body?: unknown) =>
  control<T>(simulator, method, name, body);
const truth = (kind: string) => ask<Truth>('GET', `world/records?license=${MICRO}&kind=${kind}`);
const listed = async (path: string, query = '') =>
  (await client.ask({ path: `${path}?licenseNumber=${MICRO}${query}` })).json<{ Data: Record<string, unknown>[] }>()
    .Data;
const status = async (path: string) => (await client.ask({ path: `${path}?licenseNumber=${MICRO}` })).status;

describe('the truth', () => {
  it.each(['package', 'item', 'location', 'plant', 'receipt'])('tells every %s with its list', async (kind) => {
    const { count, records } = await truth(kind);
    expect(count).toBeGreaterThan(0);
    expect(records).toHaveLength(count);
    expect(new Set(records.map(({ list }) => list)).size).toBeGreaterThan(1);
    expect(Object.keys(records[0] ?? {}).sort()).toEqual(['id', 'lastModified', 'list', 'name']);
  });

  it('is what the lists show, record by record', async () => {
    const { records } = await truth('plant');
    const lists = [...new Set(records.map(({ list }) => list))];
    for (const list of lists) {
      const ids = records.filter((record) => record.list === list).map(({ id }) => id);
      expect((await listed(`/plants/v2/${list}`)).map(({ Id }) => Id)).toEqual(ids);
    }
    expect(lists).toHaveLength(7);
  });

  it('knows no kind that does not exist', async () => {
    expect(await truth('unicorn')).toMatchObject({ error: expect.stringContaining('plant') });
  });
});

describe('editing', () => {
  it('moves LastModified and the fields given', async () => {
    const before = await truth('plant');
    const id = before.records.find(({ list }) => list === 'flowering')?.id;
    await ask('POST', 'edit-record', { license: MICRO, kind: 'plant', id, fields: { LocationName: 'Elsewhere' } });
    const after = await truth('plant');
    expect(after.hash).not.toBe(before.hash);
    const now = after.records.find((record) => record.id === id);
    expect(now?.lastModified).toBe(
      after.records
        .map(({ lastModified }) => lastModified)
        .sort()
        .at(-1),
    );
    const row = (await client.ask({ path: `/plants/v2/${id}?licenseNumber=${MICRO}` })).json();
    expect(row).toMatchObject({ LocationName: 'Elsewhere', GrowthPhase: 'Flowering' });
  });

  it('moves a record to another list, with what follows from it', async () => {
    const id = (await truth('harvest')).records.find(({ list }) => list === 'active')?.id;
    await ask('POST', 'edit-record', { license: MICRO, kind: 'harvest', id, list: 'inactive' });
    expect((await listed('/harvests/v2/active')).some(({ Id }) => Id === id)).toBe(false);
    const moved = (await listed('/harvests/v2/inactive')).find(({ Id }) => Id === id);
    expect(moved?.FinishedDate).toMatch(/^\d{4}-\d\d-\d\d$/);
    const wrong = await ask('POST', 'edit-record', { license: MICRO, kind: 'harvest', id, list: 'nowhere' });
    expect(wrong).toHaveProperty('error');
  });

  it('renames and archives locations and items', async () => {
    for (const [kind, path] of [
      ['location', '/locations/v2'],
      ['item', '/items/v2'],
    ]) {
      const id = (await truth(kind as string)).records.find(({ list }) => list === 'active')?.id;
      await ask('POST', 'edit-record', { license: MICRO, kind, id, list: 'inactive', rename: `Old ${kind}` });
      expect((await listed(`${path}/active`)).some(({ Id }) => Id === id)).toBe(false);
      expect((await listed(`${path}/inactive`)).find(({ Id }) => Id === id)).toMatchObject({ Name: `Old ${kind}` });
    }
  });

  it('makes records, newest of all', async () => {
    const made = await ask<{ id: number }[]>('POST', 'create-records', {
      license: MICRO,
      kind: 'receipt',
      records: [{ fields: { TotalPrice: 12.5 } }, { list: 'inactive' }],
    });
    const [first] = await listed('/sales/v2/receipts/active');
    expect(first).toMatchObject({ Id: made[0]?.id, TotalPrice: 12.5, IsFinal: false, Transactions: [] });
    expect((await listed('/sales/v2/receipts/inactive'))[0]?.Id).toBe(made[1]?.id);
    expect(await ask('POST', 'create-records', { license: MICRO, kind: 'plant', n: 3 })).toHaveLength(3);
  });
});

describe('vanishing', () => {
  it.each([
    ['plant', '/plants/v2'],
    ['receipt', '/sales/v2/receipts'],
    ['strain', '/strains/v2'],
    ['location', '/locations/v2'],
    ['package', '/packages/v2'],
  ])('takes a %s out of the lists without moving anything else, and by id it is 401', async (kind, path) => {
    const before = await truth(kind);
    const gone = before.records.find(({ list }) => list === 'active' || list === 'vegetative');
    expect(await status(`${path}/${gone?.id}`)).toBe(200);
    await ask('POST', 'vanish', { license: MICRO, kind, id: gone?.id });
    expect((await truth(kind)).records).toEqual(before.records.filter(({ id }) => id !== gone?.id));
    expect((await listed(`${path}/${gone?.list}`)).some(({ Id }) => Id === gone?.id)).toBe(false);
    expect(await status(`${path}/${gone?.id}`)).toBe(401);
    const window = '&lastModifiedStart=2001-01-01&lastModifiedEnd=2999-01-01';
    expect((await listed(`${path}/${gone?.list}`, window)).some(({ Id }) => Id === gone?.id)).toBe(false);
  });

  it('answers 404 when it was to be forgotten, and by tag 401', async () => {
    const [plant] = (await truth('plant')).records;
    await ask('POST', 'vanish', { license: MICRO, kind: 'plant', id: plant?.id, answer: 404 });
    expect(await status(`/plants/v2/${plant?.id}`)).toBe(404);
    const [pkg] = (await truth('package')).records;
    await ask('POST', 'vanish', { license: MICRO, kind: 'package', name: pkg?.name });
    expect(await status(`/packages/v2/${pkg?.name}`)).toBe(401);
  });

  it('refuses to take an item that a package is of', async () => {
    const pkg = [...(simulator.world.facilities[1]?.packages.values() ?? [])][0];
    expect(await ask('POST', 'vanish', { license: MICRO, kind: 'item', id: pkg?.itemId })).toHaveProperty('error');
  });
});
