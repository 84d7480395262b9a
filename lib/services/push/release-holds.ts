import type { OpsDb } from '../../data/ops-db';
import type { FacilityKey } from '../../domain/facility';

/** What Metrc refused, by what it said no to. */
const refused = ['permission', 'key-trouble'] as const;

/**
 * Lets actions try again that Metrc refused to the person's key: a person asked for it, or there are other keys. By
 * themselves they hardly ask, since a key that is refused again and again may be locked. Of those with a key that was
 * refused the first asks for all.
 * @param facility only this one's; null for all, where the keys themselves are new
 */
export async function releaseHolds(ops: OpsDb, facility: FacilityKey | null = null): Promise<void> {
  await ops.transaction('rw', ops.actions, async () => {
    for (const hold of refused) {
      const held = ops.actions.where('hold').equals(hold);
      await held
        .filter((action) => action.state === 'queued' && (facility === null || action.facility === facility))
        .modify((action) => {
          Object.assign(action, { hold: hold === 'permission' ? null : hold, dueAt: 0 });
        });
    }
  });
}
