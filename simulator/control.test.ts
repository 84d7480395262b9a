import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type Simulator, startSimulator } from './server.ts';
import { adjustment, firstFacility, gramsPackage, LICENSE } from './testing/bodies.ts';
import { type Client, control, http2Client, until } from './testing/client.ts';
import { packagesIn } from './world/package-lists.ts';
import type { Package } from './world/types.ts';

let simulator: Simulator;
let client: Client;
let pkg: Package;

beforeEach(async () => {
  simulator = await startSimulator({ packages: 200 });
  client = http2Client(simulator);
  pkg = gramsPackage(simulator.world);
});

afterEach(async () => {
  client.close();
  await simulator.close();
});

const ask = <T = Record<string, unknown>>(method: string, name: string, body?: unknown) =>
  control<T>(simulator, method, name, body);
const write = () =>
  client.ask({
    method: 'PUT',
    path: `/packages/v2/adjust?licenseNumber=${LICENSE}`,
    body: [adjustment(simulator.world, pkg, 1.5)],
  });

describe('holds', () => {
  it('park a request before its effect until released', async () => {
    const { id } = await ask<{ id: string }>('POST', 'hold', {
      method: 'PUT',
      path: '/packages/v2/adjust',
      at: 'before',
    });
    const answer = write();
    await until(() => simulator.holds.parked().length === 1);
    expect(await ask('GET', 'held')).toEqual([{ id, n: 1, method: 'PUT', path: '/packages/v2/adjust', at: 'before' }]);
    expect(simulator.log.effects).toHaveLength(0);
    expect(await ask('POST', 'release', { id })).toEqual({ released: 1 });
    expect((await answer).status).toBe(200);
    expect(pkg.quantity).toBe('1.5');
  });

  it('park a request after its effect, before its answer', async () => {
    await ask('POST', 'pause-next', { path: '/packages/v2/adjust', at: 'after' });
    const answer = write();
    await until(() => simulator.holds.parked().length === 1);
    expect(pkg.quantity).toBe('1.5');
    expect(simulator.log.requests[0]?.status).toBeNull();
    expect((await client.ask({ path: `/packages/v2/${pkg.label}?licenseNumber=${LICENSE}` })).status).toBe(200);
    await ask('POST', 'release');
    expect((await answer).status).toBe(200);
  });

  it('let so many go by, and park all that follow', async () => {
    await ask('POST', 'hold', { path: '/packages/v2/', after: 2, times: 10 });
    const read = () => client.ask({ path: `/packages/v2/${pkg.label}?licenseNumber=${LICENSE}` });
    expect([(await read()).status, (await read()).status]).toEqual([200, 200]);
    const [third, fourth] = [read(), read()];
    await until(() => simulator.holds.parked().length === 2);
    expect(await ask('POST', 'release')).toEqual({ released: 2 });
    expect([(await third).status, (await fourth).status]).toEqual([200, 200]);
  });

  it('apply a parked write even when the client has gone', async () => {
    await ask('POST', 'hold', { path: '/packages/v2/adjust', at: 'before' });
    const lost = write().catch(() => 'lost');
    await until(() => simulator.holds.parked().length === 1);
    client.close();
    expect(await lost).toBe('lost');
    await ask('POST', 'release');
    await until(() => simulator.log.effects.length === 1);
  });
});

describe('the control room', () => {
  it('tells the state of the world', async () => {
    expect(await ask('GET', 'state')).toMatchObject({
      seed: 1,
      vendorKey: simulator.world.vendorKey,
      facilities: [{ host: 'ca.metrc.com', license: LICENSE }, {}, { host: 'mi.metrc.com' }],
    });
  });

  it('names its handlers when one does not exist', async () => {
    expect(await ask('GET', 'nothing')).toMatchObject({ error: expect.stringContaining('GET state') });
  });

  it('logs requests and effects, and forgets them', async () => {
    await write();
    const log = await ask<{ requests: object[]; effects: object[]; writes: object[] }>('GET', 'log');
    expect(log.requests).toMatchObject([{ n: 1, method: 'PUT', status: 200, door: 'api' }]);
    expect(log.effects).toMatchObject([
      { request: 1, action: 'put-adjust', label: pkg.label, after: { quantity: '1.5' } },
    ]);
    expect(log.writes).toMatchObject([{ request: 1, call: 'PUT /packages/v2/adjust', row: 0 }]);
    await ask('DELETE', 'log');
    expect(await ask('GET', 'log')).toEqual({ requests: [], effects: [], writes: [] });
    await write();
    expect(await ask('GET', 'log')).toMatchObject({ requests: [{ n: 2 }] });
  });

  it('shows raw packages', async () => {
    const raw = await ask<{ count: number; hash: string; packages: object[] }>(
      'GET',
      `world/packages?license=${LICENSE}&list=active`,
    );
    expect(raw.count).toBe(packagesIn(firstFacility(simulator.world), 'active').length);
    expect(raw.packages[0]).toHaveProperty('locationName');
    await write();
    expect(await ask('GET', `world/packages?license=${LICENSE}&list=active`)).not.toMatchObject({ hash: raw.hash });
    expect(await ask('GET', `world/packages?license=${LICENSE}&label=${pkg.label}`)).toMatchObject({
      packages: [{ quantity: '1.5' }],
    });
    expect(await ask('GET', 'world/packages?license=none')).toEqual({ error: 'no facility with license none' });
  });

  it('adds and removes fault rules', async () => {
    expect(await ask('POST', 'faults', { kind: 'close', path: '/packages' })).toMatchObject({ id: 'fault-1' });
    await ask('POST', 'faults', [{ kind: 'status', id: 'mine', status: 500 }]);
    expect(await ask('DELETE', 'faults?id=mine')).toHaveLength(1);
    expect(await ask('DELETE', 'faults')).toEqual([]);
    expect(await ask('POST', 'faults', { kind: 'explode' })).toHaveProperty('error');
  });

  it('lets others edit, and says when Metrc would refuse', async () => {
    const edit = (fields: object) => ask('POST', 'edit', { license: LICENSE, label: pkg.label, ...fields });
    expect(await edit({ quantity: '4.5' })).toMatchObject({ quantity: '4.5' });
    expect(await edit({ kind: 'delta', quantity: '-0.5' })).toMatchObject({ quantity: '4' });
    expect(await edit({ kind: 'sale', quantity: '1' })).toMatchObject({ quantity: '3' });
    expect(firstFacility(simulator.world).adjustments).toHaveLength(2);
    expect(await edit({ kind: 'finish' })).toHaveProperty('error');
    expect(await edit({ locationName: 'Vault' })).toHaveProperty('locationId');
    expect(await edit({ kind: 'hold' })).toMatchObject({ onHold: true });
    expect(await edit({ kind: 'release' })).toMatchObject({ onHold: false });
    expect(await edit({ kind: 'depart', manifest: '0000000042' })).toMatchObject({ inTransit: '0000000042' });
    expect(await edit({ kind: 'receive', recipient: 'C12-0000702-LIC' })).toMatchObject({
      transferredTo: 'C12-0000702-LIC',
    });
    expect(simulator.world.facilities[1]?.idByLabel.has(pkg.label)).toBe(true);
    expect(await edit({ kind: 'dance' })).toHaveProperty('error');
    expect(firstFacility(simulator.world).history[0]?.by).toBe('Other User');
  });

  it('sells, reported or not', async () => {
    const before = simulator.world.revision(firstFacility(simulator.world));
    const later = await ask<{ sales: object[] }>('POST', 'sell', { license: LICENSE, n: 3, report: false });
    expect(later.sales).toHaveLength(3);
    expect(simulator.world.revision(firstFacility(simulator.world))).toBe(before);
    const csv = await ask<{ truth: Record<string, { kind: string }> }>('GET', `on-hand.json?license=${LICENSE}`);
    expect(Object.values(csv.truth)[0]?.kind).toBe('unreported-sale');
    expect(await ask('POST', 'report', { license: LICENSE })).toHaveProperty('reported');
    await ask('POST', 'sell', { license: LICENSE, n: 2 });
    expect(simulator.log.effects.length).toBeGreaterThan(3);
    expect(simulator.log.effects.every(({ action, request }) => action === 'sale' && request === 0)).toBe(true);
  });

  it('makes packages', async () => {
    const made = await ask<{ id: number }[]>('POST', 'create-packages', {
      license: LICENSE,
      packages: [{ label: '1A4FFFFFFFFFFFFFFFFFF001', quantity: '12.5', unit: 'Grams' }, {}],
    });
    expect(made).toMatchObject([{ label: '1A4FFFFFFFFFFFFFFFFFF001', quantity: '12.5', unit: 'Grams' }, {}]);
    expect(
      packagesIn(firstFacility(simulator.world), 'active')
        .slice(0, 2)
        .map(({ id }) => id),
    ).toEqual([made[1]?.id, made[0]?.id]);
    expect(await ask('POST', 'create-packages', { license: LICENSE, n: 5 })).toHaveLength(5);
  });

  it('lets time and life pass', async () => {
    const { now } = await ask<{ now: number }>('GET', 'state');
    await ask('POST', 'life', { salesPerHour: 60 });
    const passed = await ask<{ now: number; happened: number }>('POST', 'advance', { ms: 3_600_000 });
    expect(passed.now - now).toBeGreaterThanOrEqual(3_600_000);
    expect(passed.happened).toBe(180);
    await ask('POST', 'life', { salesPerHour: 0 });
    expect(await ask('POST', 'clock', { offsetMs: -5000 })).toMatchObject({ moods: { clockOffsetMs: -5000 } });
  });

  it('hands out the shop’s count as CSV', async () => {
    const csv = await client.ask({ path: `/__simulator/on-hand.csv?license=${LICENSE}&differences=12`, keys: false });
    expect(csv.headers['content-type']).toContain('text/csv');
    expect(csv.text).toContain('Tag,On hand,Unit,Location');
  });
});

describe('one world, two doors', () => {
  it('shows on the API what the page’s writes do', async () => {
    const { setNote } = await import('./world/package-writes.ts');
    setNote(
      simulator.world,
      firstFacility(simulator.world),
      { label: pkg.label, note: 'From the page' },
      'Dana Whitfield',
    );
    const answer = await client.ask({ path: `/packages/v2/${pkg.label}?licenseNumber=${LICENSE}` });
    expect(answer.json()).toMatchObject({ Note: 'From the page', LastModified: pkg.lastModified });
  });
});
