import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import documented from '../testing/documented-writes.json' with { type: 'json' };
import { type Desk, type DocumentedWrite, openDesk } from '../testing/writes.ts';

/** Writes without a body, which the examples leave out. */
const byId = [
  'DELETE /packages/v2/{id}',
  'DELETE /harvests/v2/waste/{id}',
  'DELETE /locations/v2/{id}',
  'DELETE /sublocations/v2/{id}',
  'DELETE /strains/v2/{id}',
  'DELETE /items/v2/{id}',
  'DELETE /items/v2/brand/{id}',
  'DELETE /sales/v2/receipts/{id}',
  'DELETE /processing/v2/{id}',
  'DELETE /processing/v2/jobtypes/{id}',
  'DELETE /transfers/v2/external/incoming/{id}',
  'DELETE /transfers/v2/templates/outgoing/{id}',
];
/** A license that sells and does nothing else. */
const SHOP = 'C11-0000511-LIC';
const calls = Object.keys(documented) as DocumentedWrite[];

let desk: Desk;

beforeAll(async () => {
  desk = await openDesk({ packages: 30, moods: { missingPaths: [] } });
});

afterAll(() => desk.close());

const revisions = () => desk.simulator.world.facilities.map((facility) => desk.simulator.world.revision(facility));

describe('every documented write', () => {
  it.each(calls)('%s takes the names of the example and says what is wrong with its values', async (call) => {
    const before = revisions();
    const wrong = Object.fromEntries(Object.keys(documented[call]).map((field) => [field, null]));
    const { status, messages } = await desk.write(call, wrong);
    expect(status).toBe(400);
    expect(messages.length).toBeGreaterThan(0);
    for (const message of messages) expect(message).toMatch(/^0: .+\.?$/);
    expect(revisions()).toEqual(before);
  });

  it.each(calls)('%s takes an array of one to ten objects', async (call) => {
    const before = revisions();
    expect((await desk.send(call, [])).messages).toEqual(['The request body must not be an empty array']);
    expect((await desk.send(call, Array(11).fill({}))).status).toBe(413);
    expect((await desk.send(call, {})).status).toBe(400);
    expect((await desk.send(call)).status).toBe(400);
    expect(revisions()).toEqual(before);
  });

  it.each([...calls, ...byId])(
    '%s answers 401 to a license that is not the user’s and to one without the right',
    async (call) => {
      const sent = call.replace('{id}', '1');
      expect((await desk.send(sent, [{}], 'C99-0000000-LIC')).status).toBe(401);
      desk.simulator.setMoods({ missingPermissions: [sent] });
      expect((await desk.send(sent, [{}])).status).toBe(401);
      desk.simulator.setMoods({ missingPermissions: [] });
    },
  );

  const notForShops = calls.filter((call) =>
    /\/(plants|plantbatches|harvests|additivestemplates|processing|sublocations)\/|plantings|testing|remediate|decontaminate|finishedgood/.test(
      call,
    ),
  );
  it.each(notForShops)('%s is not for a license whose flags lack it, after its body was read', async (call) => {
    expect((await desk.send(call, [], SHOP)).status).toBe(400);
    expect((await desk.send(call, [{}], SHOP)).status).toBe(401);
  });

  it.each(byId)('%s knows nothing of an unknown id, and no other verb', async (call) => {
    expect((await desk.send(call.replace('{id}', '1'))).status).toBe(404);
    expect((await desk.send(call.replace('{id}', 'x'))).status).toBe(404);
    expect((await desk.send(call.replace('DELETE', 'PATCH').replace('{id}', '1'))).status).toBe(405);
  });
});
