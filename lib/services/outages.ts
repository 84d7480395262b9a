import type { OpsDb } from '../data/ops-db';
import { catchUpOf } from '../domain/catch-up';
import { apiHostOf } from '../domain/facility';
import type { OutageRecord } from '../domain/records';
import { say } from '../domain/sentence';
import { clockWords } from '../domain/words';

/** Hosts that are out of reach now. */
export async function hostsDown(ops: OpsDb): Promise<Set<string>> {
  return new Set((await ops.outages.toArray()).filter(isOpen).map(({ host }) => host));
}

/** Notes that a host has been silent since an instant, unless that is known already. */
export async function outageBegan(ops: OpsDb, host: string, startedAt: number): Promise<void> {
  await ops.transaction('rw', ops.outages, async () => {
    if ((await openOf(ops, host)).length) return;
    await ops.outages.put({ id: `${host}|${startedAt}`, host, startedAt, endedAt: null });
  });
}

/**
 * Notes that a host answers: lets go what waited for it, and tells each facility whose actions waited.
 * @returns true where an outage ended; false where none was known
 */
export async function outageEnded(ops: OpsDb, host: string, now: number): Promise<boolean> {
  if (!(await openOf(ops, host)).length) return false;
  return ops.transaction('rw', ops.outages, ops.actions, ops.activity, ops.facilities, async () => {
    const open = await openOf(ops, host);
    for (const outage of open) {
      const ended = { ...outage, endedAt: now };
      await ops.outages.put(ended);
      await tellFacilities(ops, ended, now);
    }
    return open.length > 0;
  });
}

async function tellFacilities(ops: OpsDb, outage: OutageRecord, now: number): Promise<void> {
  const times = [outage.startedAt, now].map((at) => clockWords(at, now));
  for (const { facility } of await ops.facilities.toArray()) {
    if (apiHostOf(facility) !== outage.host) continue;
    const queued = await ops.actions.where('[facility+state]').equals([facility, 'queued']).toArray();
    const checking = await ops.actions.where('[facility+state]').equals([facility, 'checking']).toArray();
    const held = queued.filter(({ hold }) => hold === 'outage');
    await ops.actions.bulkPut(held.map((action) => ({ ...action, hold: null, dueAt: 0 })));
    const { waited } = catchUpOf(outage, [...queued, ...checking]);
    if (!waited.length) continue;
    const what = say('activity_outage', ...times, String(waited.length));
    const about = { facility, record: '', at: now, who: 'Metrc', before: null, after: null, actionId: null };
    await ops.activity.add({ id: `${outage.id}|${facility}`, kind: 'outage', what, ...about });
  }
}

async function openOf(ops: OpsDb, host: string): Promise<OutageRecord[]> {
  const all = await ops.outages
    .where('[host+startedAt]')
    .between([host, 0], [host, Number.POSITIVE_INFINITY])
    .toArray();
  return all.filter(isOpen);
}

function isOpen({ endedAt }: OutageRecord): boolean {
  return endedAt === null;
}
