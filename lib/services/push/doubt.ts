import type { Effects } from '../../domain/actions/define-action';
import { actionOf } from '../../domain/actions/registry';
import type { ActionRecord } from '../../domain/records';
import { say } from '../../domain/sentence';
import { step, type Turn } from './turn';

/**
 * Begins to read back an action that was restored from a backup: the computer that made it may have sent it since, so
 * its outcome is unknown, and what it would have changed is what the person saw then.
 */
export async function doubt(turn: Turn, action: ActionRecord): Promise<void> {
  const now = turn.parts.clock.now();
  await step(
    turn,
    action.id,
    { kind: 'doubted' },
    {
      before: action.before ?? action.baseline,
      answer: 'unknown',
      // Nothing is on its way from here, and what the other computer sent has long arrived.
      settleAt: 0,
      dueAt: now,
      probes: 0,
    },
  );
}

/** Our own clock may differ from Metrc's: what we wrote is looked for this much around the write. */
export const aroundMs = 3_600_000;

/**
 * Since when an effect may be there, by Metrc's clock, epoch ms: since its first sending, which may have been long on its
 * way. Of an action from a backup only its beginning is known; one that was not sent yet has none before now.
 */
export async function sentSince({ parts }: Turn, action: ActionRecord): Promise<number> {
  const { fromBackup, createdAt, sentAt, sentByMetrc, firstSentByMetrc } = action;
  if (!fromBackup && firstSentByMetrc !== undefined) return firstSentByMetrc;
  const [now, serverNow] = [parts.clock.now(), await parts.serverNow(action.facility)];
  const ours = fromBackup ? createdAt : (sentAt ?? now);
  return (!fromBackup && sentAt !== null && sentByMetrc) || ours + serverNow - now;
}

/**
 * Whether it was sent at all is not known of a restored action: a number that moved by the right amount may be another
 * person's doing, where a mark, a new tag or name or the wanted value itself is not.
 */
export function soberly(action: ActionRecord, effects: Effects): Effects {
  const { evidence } = actionOf(action.type);
  const isThin = evidence === 'counter' || evidence === 'none';
  return action.fromBackup === 'unread' && effects === 1 && isThin ? 'unclear' : effects;
}

/** Metrc shows nothing of it: it goes out when a person says so, and not before. */
export function notThere(action: ActionRecord): Partial<ActionRecord> {
  return {
    fromBackup: 'read',
    hold: 'restored',
    answer: null,
    settleAt: null,
    reason: say('restored_not_there'),
    // What it was found to be about: a change since then makes a person look again.
    before: action.before,
  };
}
