import { countWords } from '@/lib/domain/count-words';
import type { FacilityStatus } from '@/lib/domain/facility-status';
import { type Sentence, say } from '@/lib/domain/sentence';
import { instantText } from './age';
import { useWords } from './words';

/** The result of the last whole compare, or why there is none. An empty list always says why. */
export function tallySentence(status: FacilityStatus, now: number): Sentence {
  const { tally, blind } = status;
  if (blind) return say('count_blind_why', blind);
  if (tally?.compared === 0) return say('ui_tally_nothing');
  if (tally) {
    const compared = countWords(tally.compared);
    const at = instantText(tally.at, now);
    if (tally.differ === 0) return say('ui_tally_none', compared, at);
    if (tally.differ === 1) return say('ui_tally_one', compared, at);
    return say('ui_tally', countWords(tally.differ), compared, at);
  }
  if (status.pageOnly) return say('ui_tally_page_only');
  switch (status.state) {
    case 'idle':
      return say('ui_tally_idle');
    case 'pulling':
      return say('ui_tally_pulling');
    case 'failed':
      return say('ui_tally_failed');
    case 'disconnected':
      return say('ui_tally_disconnected');
    case 'locked':
      return say('ui_tally_locked');
    case 'paused':
      return say('ui_tally_paused');
    default:
      return status.state satisfies never;
  }
}

/** {@link tallySentence} on the screen. */
export function Tally({ status, clock = Date.now }: { status: FacilityStatus; clock?: () => number }) {
  const { tell } = useWords();
  return <span class="number">{tell(tallySentence(status, clock()))}</span>;
}
