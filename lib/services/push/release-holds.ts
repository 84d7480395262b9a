import type { OpsDb } from '../../data/ops-db';
import type { FacilityKey } from '../../domain/facility';
import { unfinished } from './choose-work';
import { noteOnAction } from './move-action';

/**
 * Lets actions try again that Metrc refused to the person's key: a person asked for it, or there are other keys. By
 * themselves they hardly ask, since a key that is refused again and again may be locked.
 * @param facility only this one's; null for all, where the keys themselves are new
 */
export async function releaseHolds(ops: OpsDb, facility: FacilityKey | null = null): Promise<void> {
  for (const { id, state, hold, ...action } of await unfinished(ops)) {
    if (facility !== null && action.facility !== facility) continue;
    if (state === 'queued' && (hold === 'permission' || hold === 'key-trouble'))
      await noteOnAction(ops, id, { hold: null, dueAt: 0 });
  }
}
