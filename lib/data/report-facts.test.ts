import 'fake-indexeddb/auto';
import { expect, it } from 'vitest';
import { followChain } from '../domain/activity-chain';
import type { FacilityRecord } from '../domain/records';
import { say } from '../domain/sentence';
import { differenceOf } from '../testing/differences';
import { CacheDb } from './cache-db';
import { OpsDb } from './ops-db';
import { readEvidence } from './report-facts';

const { facility, firstSeenAt: at } = differenceOf();

async function stored() {
  const dbs = { ops: new OpsDb('report-ops'), cache: new CacheDb('report-cache') };
  const zone = 'America/Los_Angeles';
  await dbs.ops.facilities.put({ facility, name: 'Shop', license: 'C11-1', zone } as FacilityRecord);
  const closing = { how: 'agreed', at: at - 500, who: '', reason: '' } as const;
  await dbs.ops.differences.bulkPut([
    differenceOf(),
    differenceOf({ id: 'old', standing: 'closed', firstSeenAt: at - 1_000, closing }),
    differenceOf({ id: 'later', firstSeenAt: at + 1_000 }),
  ]);
  const line = { facility, record: '', kind: 'decided', who: '', before: null, after: null, actionId: null } as const;
  for (const [n, when] of [at - 900, at, at - 900, at, at + 900].entries())
    await dbs.ops.activity.add({ ...line, id: `a${n}`, at: when, what: say('reconcile_did_comment') });
  return dbs;
}

it('reads what was open in the time, and its activity without gaps even where a clock was set back', async () => {
  const found = await readEvidence(await stored(), facility, { from: at - 100, until: at + 100 });
  expect(found?.facts.differences.map(({ id }) => id)).toEqual([differenceOf().id]);
  expect(found?.activity.map(({ id }) => id)).toEqual(['a1', 'a2', 'a3']);
  const [first] = found?.activity ?? [];
  const head = { number: (first?.chain?.number ?? 0) - 1, hash: first?.chain?.previous ?? '' };
  expect(followChain(found?.activity ?? [], head).kind).toBe('sound');
});

it('knows nothing of a facility that is not set up', async () => {
  const dbs = { ops: new OpsDb('empty-ops'), cache: new CacheDb('empty-cache') };
  expect(await readEvidence(dbs, facility, { from: 0, until: 1 })).toBeNull();
});
