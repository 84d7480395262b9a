import { type Difference, differenceState } from '../reconcile/difference';
import type { CountSession } from './count-session';

/**
 * Open differences that a count brought up, by its readings or by what it did not find: what is worth counting again.
 * Those that somebody has confirmed or is correcting are left alone.
 */
export function differencesOfCount(
  differences: readonly Difference[],
  session: Pick<CountSession, 'id' | 'name' | 'startedAt'>,
): Difference[] {
  return differences.filter((difference) => {
    const { onHand, missingFrom } = difference;
    const isMine = onHand
      ? onHand.sourceId === session.id
      : missingFrom?.source === session.name && missingFrom.asOf >= session.startedAt - 1_000;
    return isMine && differenceState(difference) === 'open';
  });
}
