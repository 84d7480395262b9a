import 'fake-indexeddb/auto';
import { expect, it } from 'vitest';
import type { ActionRecord, FacilityRecord } from '../domain/records';
import { differenceOf } from '../testing/differences';
import { cadenceOf, writeCadence } from './cadence';
import { OpsDb } from './ops-db';

const { facility } = differenceOf();

it('keeps what was chosen, and names the discrepancies that a count confirmed', async () => {
  const ops = new OpsDb('cadence-ops');
  expect(await cadenceOf(ops, facility)).toBeNull();
  await ops.facilities.put({ facility, state: 'ca', zone: 'America/Los_Angeles' } as FacilityRecord);
  expect((await cadenceOf(ops, facility))?.settings).toEqual({ choices: {}, own: [] });
  const confirmed = { at: 1, who: 'Anna', counted: { amount: '1', unit: 'Each' }, note: '' };
  await ops.differences.bulkPut([differenceOf(), differenceOf({ id: 'b', confirmed })]);
  const settings = { choices: { 'ca-users': { isOn: true, doneAt: 5 } }, own: [] };
  await writeCadence(ops, facility, settings);
  const kept = await cadenceOf(ops, facility);
  expect(kept?.settings).toEqual(settings);
  expect(kept?.events.confirmed.map(({ id }) => id)).toEqual(['b']);
  expect(kept?.events).toMatchObject({ outageSince: null, waitingSince: null });
});

it('knows since when Metrc is out of reach, and what waits for it', async () => {
  const ops = new OpsDb('cadence-events');
  await ops.facilities.put({ facility, state: 'ca', zone: 'America/Los_Angeles' } as FacilityRecord);
  const host = 'api-ca.metrc.com';
  await ops.outages.bulkPut([
    { id: '1', host, startedAt: 1, endedAt: 2 },
    { id: '2', host, startedAt: 5, endedAt: null },
  ]);
  const action = (id: string, state: string, createdAt: number) =>
    ({ id, facility, state, createdAt, order: createdAt, records: [] }) as unknown as ActionRecord;
  await ops.actions.bulkPut([action('a', 'confirmed', 1), action('b', 'queued', 8), action('c', 'conflict', 7)]);
  expect((await cadenceOf(ops, facility))?.events).toMatchObject({ outageSince: 5, waitingSince: 7 });
  await ops.outages.update('2', { endedAt: 9 });
  expect((await cadenceOf(ops, facility))?.events.outageSince).toBeNull();
});
