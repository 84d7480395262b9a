import type { CatchUp } from '@/lib/domain/catch-up';
import { recordName } from '@/lib/domain/subject';
import { instantText } from '../age';
import { Notice } from '../notice';
import { useWords } from '../words';
import { stateMarks } from './action-words';

/** What waited while Metrc was out of reach, and what became of it. Nothing where no outage held anything up. */
export function CatchUpList({ all, now }: { all: readonly CatchUp[]; now: number }) {
  return (
    <>
      {all.map((one) => (
        <OneOutage key={one.outage.id} catchUp={one} now={now} />
      ))}
    </>
  );
}

function OneOutage({ catchUp, now }: { catchUp: CatchUp; now: number }) {
  const { t, tell } = useWords();
  const { outage, waited, sent, open } = catchUp;
  const from = instantText(outage.startedAt, now);
  const isOver = outage.endedAt !== null;
  const words = isOver
    ? t('outage_over', from, instantText(outage.endedAt ?? now, now), String(waited.length), String(sent))
    : t('outage_now', outage.host, from, String(waited.length));
  return (
    <Notice tone={isOver && open === 0 ? 'good' : 'warn'} role="status">
      <p>{words}</p>
      {waited.length > 0 && (
        <details>
          <summary>{t('outage_list')}</summary>
          <ul class="stack-tight">
            {waited.map((action) => (
              <li key={action.id}>
                {tell(action.what)} <span class="mono muted">{action.records.map(recordName).join(', ')}</span> ·{' '}
                {t(stateMarks[action.state].word)}
              </li>
            ))}
          </ul>
        </details>
      )}
    </Notice>
  );
}
