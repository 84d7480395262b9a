import type { CountDeed, CountDeedKind } from '@/lib/domain/count/count-session';
import type { MessageKey } from '@/lib/domain/sentence';
import { instantText } from '../age';
import { useWords } from '../words';

const words = {
  started: 'count_did_start',
  paused: 'count_did_pause',
  resumed: 'count_did_resume',
  'handed-in': 'count_did_hand_in',
  accepted: 'count_did_accept',
  'sent-back': 'count_did_send_back',
  cancelled: 'count_did_cancel',
} as const satisfies Record<CountDeedKind, MessageKey>;

/** What was done with a count, oldest first. */
export function CountDeeds({ deeds, clock = Date.now }: { deeds: readonly CountDeed[]; clock?: () => number }) {
  const { t } = useWords();
  return (
    <ul class="count-deeds">
      {deeds.map(({ kind, at, who, note }, i) => (
        // Deeds are only ever added.
        <li key={String(i)}>
          <time class="nowrap muted" dateTime={new Date(at).toISOString()}>
            {instantText(at, clock())}
          </time>{' '}
          {t(words[kind], who)}
          {note && ` “${note}”`}
        </li>
      ))}
    </ul>
  );
}
