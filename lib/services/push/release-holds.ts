import type { OpsDb } from '../../data/ops-db';
import { unfinished } from './choose-work';
import { noteOnAction } from './move-action';

/**
 * Lets actions try again that Metrc refused to the person's key: a person asked for it, or there are other keys. By
 * themselves they hardly ask, since a key that is refused again and again may be locked.
 */
export async function releaseHolds(ops: OpsDb): Promise<void> {
  for (const { id, state, hold } of await unfinished(ops)) {
    if (state === 'queued' && (hold === 'permission' || hold === 'key-trouble'))
      await noteOnAction(ops, id, { hold: null, dueAt: 0 });
  }
}
