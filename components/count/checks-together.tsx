import { useState } from 'preact/hooks';
import type { CheckOutcome } from '@/lib/domain/count/check-outcome';
import type { CheckPart, ChecksTogether as Together } from '@/lib/domain/count/checks-together';
import { showQuantity } from '@/lib/domain/quantity';
import { Table } from '../table';
import { useWords } from '../words';
import { CheckTable, type CheckTableProps, CheckTally, outcomeWords } from './check-table';

/** What {@link ChecksTogether} needs. */
export interface ChecksTogetherProps extends Pick<CheckTableProps, 'kind'> {
  /** Whose checks these are. */
  parts: readonly Pick<CheckPart, 'who' | 'computer'>[];
  together: Together;
}

/** What checks of several computers come to together: nothing is decided by it, for none of them becomes a reading. */
export function ChecksTogether({ kind, parts, together }: ChecksTogetherProps) {
  const { t } = useWords();
  const [only, setOnly] = useState<CheckOutcome | null>(null);
  const { results, twice } = together;
  const shown = only ? results.filter(({ outcome }) => outcome === only) : results;
  const nameOf = ({ who, computer }: Pick<CheckPart, 'who' | 'computer'>) =>
    `${who} · ${computer ?? t('handover_this_computer')}`;
  return (
    <section class="panel" aria-label={t('check_together')}>
      <h2>{t('check_together')}</h2>
      <p class="muted">{t('check_together_what', parts.map(nameOf).join(', '))}</p>
      <CheckTally results={results} shown={only} onShow={setOnly} />
      <CheckTable kind={kind} results={shown} />
      {twice.length > 0 && (
        <>
          <h3>
            {t('check_twice')} <span class="muted number">{twice.length.toLocaleString()}</span>
          </h3>
          <p class="muted">{t('check_twice_what')}</p>
          <Table
            caption={t('check_twice')}
            rows={twice.flatMap(({ tag, seen }) => seen.map((one, at) => ({ ...one, tag, isFirst: at === 0 })))}
            keyOf={({ tag, sessionId }) => `${tag} ${sessionId}`}
            columns={[
              { heading: t('count_entry_tag'), cell: ({ tag, isFirst }) => isFirst && <span class="mono">{tag}</span> },
              { heading: t('check_by'), cell: nameOf },
              { heading: t('check_outcome'), cell: ({ result }) => <b>{t(outcomeWords[result.outcome])}</b> },
              kind === 'presence'
                ? { heading: t('check_found_in'), cell: ({ result }) => result.place ?? '–' }
                : {
                    heading: t('check_counted'),
                    number: true,
                    cell: ({ result: { counted } }) => (counted ? showQuantity(counted.amount, counted.unit) : '–'),
                  },
            ]}
          />
        </>
      )}
    </section>
  );
}
