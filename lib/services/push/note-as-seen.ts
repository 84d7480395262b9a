import type { OpsDb } from '../../data/ops-db';
import type { ActionRecord } from '../../domain/records';

/** Something to note on a waiting action that was looked at. */
export interface Note {
  seen: ActionRecord;
  changes: Partial<Pick<ActionRecord, 'hold' | 'keyMark'>>;
}

/** Each lot is one durable write; whoever claims or answers one of them meanwhile waits for one lot at most. */
const mostAtOnce = 500;

/** Notes what was found of queued actions, on those that still wait as they did when they were seen. */
export async function noteAsSeen(ops: OpsDb, notes: readonly Note[]): Promise<void> {
  for (let start = 0; start < notes.length; start += mostAtOnce) {
    const lot = notes.slice(start, start + mostAtOnce);
    await ops.transaction('rw', ops.actions, async () => {
      const stored = await ops.actions.bulkGet(lot.map(({ seen }) => seen.id));
      const changed = lot.flatMap(({ seen, changes }, n) => {
        const action = stored[n];
        return action && isAsSeen(action, seen) ? [{ ...action, ...changes }] : [];
      });
      if (changed.length) await ops.actions.bulkPut(changed);
    });
  }
}

/** It may have been sent, refused and queued again since: then what was found is of another time. */
function isAsSeen(action: ActionRecord, seen: ActionRecord): boolean {
  return action.state === 'queued' && action.hold === seen.hold && action.dueAt === seen.dueAt;
}
