import type { OpsDb } from '../../data/ops-db';
import type { HoldReason } from '../../domain/action-state';
import { apiHostOf } from '../../domain/facility';
import type { ActionRecord } from '../../domain/records';

/** Something that many actions wait behind, and that only Metrc's answer to one of them can open. */
export interface Gate {
  id: string;
  hold: HoldReason;
}

/**
 * Gates that are shut: hosts out of reach, and keys that were refused, as long as an action is held for one. A key that is
 * tried with every waiting action may be locked for it, and a host that is down needs no crowd.
 * @returns the gate before an action; null where there is none
 */
export function shutGates(
  actions: readonly ActionRecord[],
  isDown: (action: ActionRecord) => boolean,
): (action: ActionRecord) => Gate | null {
  const keys = new Set(actions.filter(isBehindKey).map(keyOf));
  return (action) => {
    if (isDown(action)) return { id: apiHostOf(action.facility), hold: 'outage' };
    return keys.has(keyOf(action)) ? { id: keyOf(action), hold: 'key-trouble' } : null;
  };
}

/**
 * Opens the gate of a key behind which an action was sent ahead, if Metrc did answer it: what was held may go.
 * @param asked as it was when it went ahead
 */
export async function openKeyGate(ops: OpsDb, asked: ActionRecord): Promise<void> {
  if (asked.hold !== 'key-trouble') return;
  await ops.transaction('rw', ops.actions, async () => {
    if ((await ops.actions.get(asked.id))?.state === 'queued') return;
    const held = await ops.actions.where('hold').equals('key-trouble').toArray();
    const free = held.filter((action) => isBehindKey(action) && keyOf(action) === keyOf(asked));
    await ops.actions.bulkPut(free.map((action) => ({ ...action, hold: null, dueAt: 0 })));
  });
}

function isBehindKey({ state, hold }: ActionRecord): boolean {
  return state === 'queued' && hold === 'key-trouble';
}

/** A person's key is for all facilities of a state. */
function keyOf({ facility, person }: ActionRecord): string {
  return `${apiHostOf(facility)}|${person}`;
}
