import 'fake-indexeddb/auto';
import fc from 'fast-check';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { neverDue } from '@/lib/data/open-actions';
import { OpsDb } from '@/lib/data/ops-db';
import type { ActionRecord, FacilityRecord } from '@/lib/domain/records';
import { here, nowHere, partsOver, there, waitingAction } from '@/lib/testing/queued-actions';
import { everything, type Survey, survey } from './survey';

let ops: OpsDb;

beforeEach(async () => {
  ops = new OpsDb('survey-reach');
  for (const facility of [here, there]) await ops.facilities.put({ facility } as FacilityRecord);
});

afterEach(() => ops.delete());

const id = fc.integer({ min: 1, max: 30 }).map((order) => `a${order}`);
/** Mostly actions that wait, on few records, of two people and kinds; some refused, some named by others. */
const changes: fc.Arbitrary<Partial<ActionRecord>> = fc.record({
  facility: fc.constantFrom(here, here, there),
  type: fc.constantFrom('package.note', 'package.move', 'harvest.waste'),
  person: fc.constantFrom('Anna', 'Anna', 'Anna', 'Ben'),
  records: fc.array(fc.constantFrom('A', 'b', 'B', 'C', 'D', 'E', 'F', 'G'), { minLength: 1, maxLength: 2 }),
  state: fc.constantFrom('queued', 'queued', 'queued', 'queued', 'queued', 'verifying', 'rejected', 'confirmed'),
  dueAt: fc.constantFrom(0, 0, 0, nowHere + 1, neverDue),
  hold: fc.constantFrom(null, null, null, 'permission', 'earlier-action', 'outage'),
  fromBackup: fc.constantFrom('released', 'released', 'released', 'unread', 'read'),
  after: fc.array(id, { maxLength: 1 }),
});
const queues = fc.array(changes, { maxLength: 30 });

const sent = ({ due }: Survey) => due.filter(({ state }) => state === 'queued').map((action) => action.id);
const readBack = ({ due }: Survey) => due.filter(({ state }) => state !== 'queued').map((action) => action.id);
const told = ({ notes }: Survey) => notes.holds.map(({ seen, changes: { hold } }) => `${seen.id} ${hold}`);

it('says of what it reaches, whatever the queue, what a look to the end says', async () => {
  await fc.assert(
    fc.asyncProperty(queues, fc.integer({ min: 1, max: 4 }), fc.boolean(), async (queue, enough, isDown) => {
      await ops.actions.clear();
      await ops.outages.clear();
      await ops.actions.bulkPut(queue.map((one, n) => waitingAction(n + 1, one)));
      if (isDown) await ops.outages.put({ id: 'o', host: 'api-ca.metrc.com', startedAt: 1, endedAt: null });
      const [near, whole] = [
        await survey(partsOver(ops), { enough, busy: new Set() }),
        await survey(partsOver(ops), everything),
      ];
      expect(sent(near)).toEqual(sent(whole).slice(0, sent(near).length));
      expect(sent(near).length).toBeGreaterThanOrEqual(Math.min(enough, sent(whole).length));
      expect(readBack(near)).toEqual(readBack(whole));
      expect(told(near)).toEqual(told(whole).slice(0, told(near).length));
      expect(near.paused).toEqual(whole.paused);
      if (!sent(near).length) expect(near).toMatchObject({ isWhole: true, nextAt: whole.nextAt });
    }),
    { numRuns: 150 },
  );
});
