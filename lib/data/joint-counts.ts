import type { CountPart } from '../domain/handover/add-up';
import type { JointCount } from '../domain/handover/joint-count';
import { entriesOf } from './counts';
import type { OpsDb } from './ops-db';

/** The entries of every session of a joint count, their instants by this computer's clock. */
export function jointParts(ops: OpsDb, { sessionIds }: Pick<JointCount, 'sessionIds'>): Promise<CountPart[]> {
  return Promise.all(
    sessionIds.map(async (sessionId) => {
      const shiftMs = (await ops.countSessions.get(sessionId))?.from?.shiftMs ?? 0;
      const entries = await entriesOf(ops, sessionId);
      return { sessionId, entries: entries.map((entry) => ({ ...entry, at: entry.at + shiftMs })) };
    }),
  );
}
