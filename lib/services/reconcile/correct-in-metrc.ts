import type { OpsDb } from '../../data/ops-db';
import type { ActionRecord } from '../../domain/records';
import { say } from '../../domain/sentence';
import { amendDifference } from './amend-difference';

/**
 * Notes on differences the actions that were queued to correct them. The queue comes first: nothing is said to be on
 * its way that is not.
 * @param actions accepted a moment ago; each corrects the difference of its record
 */
export async function linkCorrections(
  ops: OpsDb,
  ids: readonly string[],
  actions: readonly ActionRecord[],
  now: number,
): Promise<void> {
  const differences = await ops.differences.bulkGet([...ids]);
  for (const difference of differences) {
    const action = difference && actions.find(({ records }) => records.includes(difference.record));
    if (!action || difference.correction?.actionId === action.id) continue;
    const { person: who, input } = action;
    const { reason = '', note = '' } = input;
    const correction = { kind: 'metrc', at: now, who, actionId: action.id, sourceId: null, reason, note } as const;
    await amendDifference(ops, difference.id, {
      who,
      now,
      kind: 'correction',
      what: say('reconcile_did_metrc', action.what),
      note,
      actionId: action.id,
      change: () => ({ correction }),
    });
  }
}
