import { noteBackup, writeBackup } from '../data/backup-tables';
import type { OpsDb } from '../data/ops-db';
import { isPending, needsPerson } from '../domain/action-state';
import { readBackup } from '../domain/read-backup';
import type { ActionRecord } from '../domain/records';
import { type Sentence, say } from '../domain/sentence';
import { clockWords } from '../domain/words';
import type { Clock } from '../platform/clock';

/**
 * Restores a backup into an empty profile. Actions that were on their way come back held: they may have been sent since
 * the backup was made, so they are read back, and then wait for a person.
 * @param who the person at this computer, for activity; empty where nobody is known yet
 * @returns a sentence saying why not; nothing was changed then
 */
export async function restoreBackup(
  { ops, clock }: { ops: OpsDb; clock: Clock },
  { content, who }: { content: string; who: string },
): Promise<{ ok: true; held: number } | { ok: false; sentence: Sentence }> {
  const read = readBackup(content);
  if (!read.ok) return read;
  const { tables, madeAt, computer } = read.backup;
  const actions = tables.actions.map(held);
  const stored = await ops.transaction('rw', ops.tables, async () => {
    if (!(await writeBackup(ops, { ...tables, actions }))) return false;
    const now = clock.now();
    const about = { record: '', at: now, kind: 'decided' as const, who, before: null, after: null, actionId: null };
    const what = say('activity_restored', clockWords(madeAt, now), computer);
    const lines = tables.facilities.map(({ facility }) => ({
      ...about,
      id: `${facility}|restored|${now}`,
      facility,
      what,
    }));
    await ops.activity.bulkAdd(lines);
    // The file it came from is a backup of what is here now.
    await noteBackup(ops, madeAt);
    return true;
  });
  if (!stored) return { ok: false, sentence: say('backup_not_empty') };
  return { ok: true, held: actions.filter(({ fromBackup }) => fromBackup === 'unread').length };
}

/** An action as it comes back: in no runner's hands, and in nobody's way but a person's. */
function held(action: ActionRecord): ActionRecord {
  // It waits for a person already; the other computer may have sent it again since one decided there.
  if (needsPerson(action.state)) return { ...action, fromBackup: 'released' };
  if (!isPending(action.state)) return action;
  const free = { dueAt: 0, epoch: 0, probes: 0, reason: null };
  return { ...action, ...free, state: 'queued', hold: 'restored', fromBackup: 'unread' };
}
