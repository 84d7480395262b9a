import type { CountPart } from '../domain/handover/add-up';
import type { JointCount } from '../domain/handover/joint-count';
import { entriesOf } from './counts';
import type { OpsDb } from './ops-db';

/** The entries of every session of a joint count. */
export function jointParts(ops: OpsDb, { sessionIds }: Pick<JointCount, 'sessionIds'>): Promise<CountPart[]> {
  return Promise.all(sessionIds.map(async (sessionId) => ({ sessionId, entries: await entriesOf(ops, sessionId) })));
}
