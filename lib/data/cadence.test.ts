import 'fake-indexeddb/auto';
import { expect, it } from 'vitest';
import type { FacilityRecord } from '../domain/records';
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
  expect(kept?.confirmed.map(({ id }) => id)).toEqual(['b']);
});
