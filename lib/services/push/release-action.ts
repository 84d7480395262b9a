import { say } from '../../domain/sentence';
import { linesOf } from './move-action';
import type { PushParts } from './push-parts';

/**
 * Lets an action go that a person looked at: one from a backup, which was read back and not found in Metrc. It is
 * checked like any other before it is sent.
 * @returns false when it is not held for that, or was not read back yet
 */
export async function releaseAction(
  parts: Pick<PushParts, 'ops' | 'clock' | 'changed'>,
  { id, who }: { id: string; who: string },
): Promise<boolean> {
  const { ops, clock } = parts;
  const released = await ops.transaction('rw', ops.actions, ops.activity, async () => {
    const action = await ops.actions.get(id);
    if (action?.state !== 'queued' || action.fromBackup !== 'read') return null;
    const next = { ...action, fromBackup: 'released' as const, hold: null, reason: null, dueAt: 0 };
    await ops.actions.put(next);
    await ops.activity.bulkAdd(linesOf(next, { kind: 'decided', what: say('decided_release'), who }, clock.now()));
    return next;
  });
  if (released) parts.changed(released.facility, released.records);
  return released !== null;
}
