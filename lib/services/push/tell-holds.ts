import type { OpsDb } from '../../data/ops-db';
import { noteAsSeen } from './note-as-seen';
import type { PushParts } from './push-parts';
import { everything, type Survey, survey } from './survey';

/** Holds of what a look does not reach are looked after this often, while the queue works. */
const lateMs = 10_000;

/**
 * Keeps true what screens say of actions that wait, beside the sending: at once of those that a look reached; of the
 * others soon, and at once where keys, approval, a host or a permission changed, for which many wait.
 * @returns begins to tell after a look, one at a time; null where there is nothing to tell, or it is being told
 */
export function createTeller(parts: PushParts): (look: Survey, calls: number) => Promise<void> | null {
  let told = { why: '', at: Number.NEGATIVE_INFINITY };
  let isTelling = false;
  return (look, calls) => {
    if (isTelling) return null;
    const now = parts.clock.now();
    // Whose key an action was taken with is seen only while that key is here, and each call may be of a new action.
    const why = look.asksApproval ? `${look.reasons} ${calls}` : look.reasons;
    const isLate = !look.isWhole && (why !== told.why || Math.abs(now - told.at) >= lateMs);
    if (look.isWhole || isLate) told = { why, at: now };
    if (!isLate && !look.notes.marks.length && !look.notes.holds.length) return null;
    isTelling = true;
    return tell(parts.ops, isLate ? survey(parts, everything) : look).finally(() => {
      isTelling = false;
    });
  };
}

async function tell(ops: OpsDb, found: Survey | Promise<Survey>): Promise<void> {
  const { marks, holds } = (await found).notes;
  // An action that is held for approval may be approved.
  await noteAsSeen(ops, marks);
  await noteAsSeen(ops, holds);
}
