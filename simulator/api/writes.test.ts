import { afterAll, beforeEach, describe, expect, it } from 'vitest';
import { type Simulator, startSimulator } from '../server.ts';
import { adjustment, firstFacility, gramsPackage, LICENSE, today } from '../testing/bodies.ts';
import { type Client, http1Client } from '../testing/client.ts';
import { packagesIn } from '../world/package-lists.ts';
import type { Package } from '../world/types.ts';

let simulator: Simulator | undefined;
let client: Client;
let pkg: Package;

async function stop() {
  client?.close();
  await simulator?.close();
}

beforeEach(async () => {
  await stop();
  simulator = await startSimulator({ packages: 200 });
  client = http1Client(simulator);
  pkg = gramsPackage(simulator.world);
});

afterAll(stop);

const world = () => (simulator as Simulator).world;
const send = (method: string, path: string, body?: unknown) =>
  client.ask({ method, path: `${path}?licenseNumber=${LICENSE}`, body });
const read = async () =>
  (await client.ask({ path: `/packages/v2/${pkg.label}?licenseNumber=${LICENSE}` })).json<Record<string, unknown>>();

describe('adjust', () => {
  it('POST adds a delta and answers the Ids', async () => {
    pkg.quantity = '10';
    const answer = await send('POST', '/packages/v2/adjust', [adjustment(world(), pkg, -2.25)]);
    expect([answer.status, answer.json()]).toEqual([200, { Ids: [pkg.id], Warnings: null }]);
    expect(await read()).toMatchObject({ Quantity: 7.75 });
  });

  it('PUT sets the final quantity and answers nothing', async () => {
    const answer = await send('PUT', '/packages/v2/adjust', [adjustment(world(), pkg, 3.5)]);
    expect([answer.status, answer.text, answer.headers['content-length']]).toEqual([200, '', '0']);
    expect(await read()).toMatchObject({ Quantity: 3.5 });
  });

  it('shows among the adjustments with note and name, by window', async () => {
    pkg.quantity = '10';
    const row = { ...adjustment(world(), pkg, -1), ReasonNote: 'counted [x:01J]' };
    await send('POST', '/packages/v2/adjust', [row]);
    const path = `/packages/v2/adjustments?licenseNumber=${LICENSE}&pageSize=20`;
    const rows = (await client.ask({ path })).json<{ Data: unknown[] }>().Data;
    expect(rows).toMatchObject([
      {
        PackageLabel: pkg.label,
        AdjustmentQuantity: -1,
        AdjustmentNote: 'counted [x:01J]',
        AdjustedByUserName: 'Dana Whitfield',
      },
    ]);
    const past = await client.ask({ path: `${path}&lastModifiedStart=2001-01-01&lastModifiedEnd=2001-01-02` });
    expect(past.json()).toMatchObject({ Data: [], Total: 0 });
  });

  it('is written in the name of the key’s owner', async () => {
    const { vendorKey, userKeys } = world();
    const authorization = `Basic ${Buffer.from(`${vendorKey}:${[...userKeys.keys()][1]}`).toString('base64')}`;
    const path = `/packages/v2/adjust?licenseNumber=${LICENSE}`;
    await client.ask({
      method: 'POST',
      path,
      body: [adjustment(world(), pkg, -1)],
      keys: false,
      headers: { authorization },
    });
    expect(firstFacility(world()).history.at(-1)?.by).toBe('Marcus Bell');
  });
});

describe('the other writes', () => {
  it('take Metrc’s field names and show in the next read', async () => {
    const location = firstFacility(world()).locations.find(({ id }) => id !== pkg.locationId)?.name;
    const item = firstFacility(world()).items.find((i) => i.active && i.unit === pkg.unit && i.id !== pkg.itemId)?.name;
    const rows: [string, Record<string, unknown>, Record<string, unknown>][] = [
      [
        'location',
        { Label: pkg.label, Location: location, Sublocation: null, MoveDate: today(world()) },
        { LocationName: location },
      ],
      ['note', { PackageLabel: pkg.label, Note: 'Fresh' }, { Note: 'Fresh' }],
      ['item', { Label: pkg.label, Item: item }, { Item: expect.objectContaining({ Name: item }) }],
      [
        'usebydate',
        { Label: pkg.label, ExpirationDate: '2027-05-01', SellByDate: null, UseByDate: null },
        { ExpirationDate: '2027-05-01' },
      ],
      ['externalid', { PackageLabel: pkg.label, ExternalId: 'S-1' }, { ExternalId: 'S-1' }],
    ];
    for (const [path, row, shown] of rows) {
      const answer = await send('PUT', `/packages/v2/${path}`, [row]);
      expect([path, answer.status, answer.text]).toEqual([path, 200, '']);
      expect(await read()).toMatchObject(shown);
    }
  });

  it('finish, unfinish and discontinue', async () => {
    const finish = () => send('PUT', '/packages/v2/finish', [{ Label: pkg.label, ActualDate: today(world()) }]);
    expect((await finish()).json()).toEqual([
      { row: 0, message: `Package ${pkg.label} cannot be Finished because it's not empty.` },
    ]);
    await send('PUT', '/packages/v2/adjust', [adjustment(world(), pkg, 0)]);
    expect((await finish()).status).toBe(200);
    expect(await read()).toMatchObject({ IsFinished: true, FinishedDate: today(world()) });
    expect((await finish()).status).toBe(400);
    expect((await send('PUT', '/packages/v2/unfinish', [{ Label: pkg.label }])).status).toBe(200);
    expect((await send('DELETE', `/packages/v2/${pkg.id}`)).status).toBe(200);
    expect(await read()).toMatchObject({ ArchivedDate: today(world()), IsFinished: false });
    expect((await send('DELETE', `/packages/v2/${pkg.id}`)).status).toBe(400);
    expect((await send('DELETE', '/packages/v2/99')).status).toBe(404);
  });

  it('are not done twice to one package in a body, where once is all there is', async () => {
    await send('PUT', '/packages/v2/adjust', [adjustment(world(), pkg, 0)]);
    const row = { Label: pkg.label, ActualDate: today(world()) };
    const answer = await send('PUT', '/packages/v2/finish', [row, row]);
    expect(answer.json()).toEqual([{ row: 1, message: `Package ${pkg.label} is specified more than once.` }]);
    expect(await read()).toMatchObject({ IsFinished: false });
  });

  it('do not take the wrong name of a field', async () => {
    const answer = await send('PUT', '/packages/v2/note', [{ Label: pkg.label, Note: 'x' }]);
    expect([answer.status, answer.json()]).toEqual([400, [{ row: 0, message: 'Label was not specified.' }]]);
  });

  it('do not take a quantity written as text', async () => {
    const answer = await send('POST', '/packages/v2/adjust', [{ ...adjustment(world(), pkg, -1), Quantity: '-1' }]);
    expect(answer.json()).toEqual([{ row: 0, message: 'Quantity is not valid.' }]);
  });
});

describe('bodies', () => {
  const rows = (n: number) =>
    packagesIn(firstFacility(world()), 'active')
      .slice(0, n)
      .map((p) => ({ PackageLabel: p.label, Note: 'batch' }));

  it('take ten objects and answer 413 to eleven, applying nothing', async () => {
    expect((await send('PUT', '/packages/v2/note', rows(11))).status).toBe(413);
    expect(simulator?.log.effects).toHaveLength(0);
    expect((await send('PUT', '/packages/v2/note', rows(10))).status).toBe(200);
    expect(simulator?.log.effects).toHaveLength(10);
  });

  it('must not be an empty array', async () => {
    const answer = await send('POST', '/packages/v2/adjust', []);
    expect([answer.status, answer.json()]).toEqual([400, { Message: 'The request body must not be an empty array' }]);
  });

  it.each([[{}], ['text'], [[1]], [[null]]])('must be an array of objects, not %j', async (body) => {
    expect((await send('POST', '/packages/v2/adjust', body)).status).toBe(400);
  });

  it('must say that they are JSON', async () => {
    const path = `/packages/v2/note?licenseNumber=${LICENSE}`;
    const answer = await client.ask({ method: 'PUT', path, body: rows(1), headers: { 'content-type': 'text/plain' } });
    expect(answer.status).toBe(415);
  });

  it('are applied all or nothing, the bad rows named', async () => {
    const answer = await send('PUT', '/packages/v2/note', [...rows(2), { PackageLabel: 'X', Note: '' }]);
    expect([answer.status, answer.json()]).toEqual([
      400,
      [{ row: 2, message: 'Package X does not exist in the current Facility.' }],
    ]);
    expect(simulator?.log.effects).toHaveLength(0);
  });

  it('are applied in part in another mood', async () => {
    simulator?.setMoods({ partialBatches: true });
    const answer = await send('PUT', '/packages/v2/note', [...rows(2), { PackageLabel: 'X', Note: '' }]);
    expect([answer.status, answer.json<unknown[]>().length]).toEqual([400, 1]);
    expect(simulator?.log.effects).toHaveLength(2);
  });
});
