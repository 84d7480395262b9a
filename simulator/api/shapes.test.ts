import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Simulator, startSimulator } from '../server.ts';
import { type Client, http2Client } from '../testing/client.ts';
import documented from '../testing/documented.json' with { type: 'json' };

type Row = Record<string, unknown>;

/** The license that has everything. */
const MICRO = 'C12-0000702-LIC';

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

/** A query and ids that lead to a row of each path. */
function addressOf(path: string): string {
  const { records, packages, items, locations } = simulator.world.facilities[1] ?? {};
  const first = (kind: string) => records?.all(kind)[0];
  const outgoing = records?.index('transfer').list('outgoing')[0];
  const ids: Record<string, unknown> = {
    '/items/v2/{id}': items?.[0]?.id,
    '/locations/v2/{id}': locations?.[0]?.id,
    '/transfers/v2/{id}/deliveries': outgoing?.id,
    '/transfers/v2/deliveries/{id}/packages': outgoing?.fields.DeliveryId,
    '/sales/v2/receipts/{id}': first('receipt')?.id,
    '/sales/v2/deliveries/{id}': first('salesdelivery')?.id,
    '/plantbatches/v2/{id}': first('plantbatch')?.id,
    '/processing/v2/{id}': first('processingjob')?.id,
    '/additivestemplates/v2/{id}': first('additivetemplate')?.id,
  };
  const kind = path.split('/')[1]?.replace(/s$/, '') ?? '';
  const filled = path.replace('{id}', String(ids[path] ?? first(kind)?.id));
  const tested = [...(packages?.values() ?? [])].find(({ labTestingState }) => labTestingState === 'TestPassed');
  const harvest = first('harvestwaste')?.details.HarvestId;
  return `${filled}?licenseNumber=${MICRO}&packageId=${tested?.id}&harvestId=${harvest}`;
}

function typeOf(value: unknown): string {
  if (value === null) return 'null';
  return Array.isArray(value) ? 'array' : typeof value;
}

describe('every documented list and record', () => {
  it.each(Object.keys(documented))('%s has its form and its fields', async (path) => {
    const { form, fields } = documented[path as keyof typeof documented];
    const answer = await client.ask({ path: addressOf(path) });
    expect(answer.status).toBe(200);
    const body = answer.json<Row | Row[]>();
    const rows = (Array.isArray(body) ? body : 'Data' in body ? body.Data : [body]) as Row[];
    expect(Array.isArray(body) ? 'bare' : 'Data' in body ? 'page' : 'one').toBe(form);
    if (path === '/packages/v2/adjustments') return;
    expect(rows.length).toBeGreaterThan(0);
    const known = new Map(fields.split(' ').map((field) => field.split(':') as [string, string]));
    for (const row of rows) {
      expect(Object.keys(row).sort()).toEqual([...known.keys()].sort());
      for (const [name, value] of Object.entries(row)) {
        // The examples are too few to show every null.
        const documentedNull = known.get(name) === 'null';
        if (value !== null && !documentedNull) expect(`${name}:${known.get(name)}`).toContain(typeOf(value));
      }
    }
  });
});
