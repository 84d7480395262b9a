import { useState } from 'preact/hooks';
import type { MessageKey } from '@/lib/domain/sentence';
import type { Verdict, VerdictCode } from '@/lib/domain/verdict';
import { VerdictMark } from '../page/verdict-mark';
import { Table } from '../table';
import { useWords } from '../words';

/** Verdicts that are no difference, in the order in which they are told. */
const told = {
  'in-sync': 'differences_other_in_sync',
  timing: 'differences_other_timing',
  pending: 'differences_other_pending',
  attention: 'differences_other_attention',
  'changed-in-metrc': 'differences_other_changed',
  'in-transit': 'differences_other_in_transit',
  'no-reading': 'differences_other_no_reading',
  'not-compared': 'differences_other_not_compared',
} as const satisfies Partial<Record<VerdictCode, MessageKey>>;
/** One of the verdicts that are no difference. */
export type OtherCode = keyof typeof told;

/** What {@link OtherVerdicts} need. */
export interface OtherVerdictsProps {
  counts: Partial<Record<VerdictCode, number>>;
  /** Packages that came to a verdict, a limited number of them. */
  load: (code: OtherCode) => Promise<Verdict[]>;
}

/** What all the other packages came to: how many wait, move or were never counted, and which. */
export function OtherVerdicts({ counts, load }: OtherVerdictsProps) {
  const { t, tell } = useWords();
  const [shown, setShown] = useState<{ code: OtherCode; verdicts: Verdict[] } | null>(null);
  const codes = (Object.keys(told) as OtherCode[]).filter((code) => counts[code]);
  if (!codes.length) return null;
  return (
    <section class="stack-tight" aria-label={t('differences_other')}>
      <h2>{t('differences_other')}</h2>
      <div class="filter-chips">
        {codes.map((code) => (
          <button
            key={code}
            type="button"
            class="filter-chip"
            aria-pressed={shown?.code === code}
            onClick={() =>
              shown?.code === code ? setShown(null) : load(code).then((verdicts) => setShown({ code, verdicts }))
            }
          >
            {t(told[code])} <span class="number">{(counts[code] ?? 0).toLocaleString()}</span>
          </button>
        ))}
      </div>
      {shown && (
        <>
          <Table
            caption={t(told[shown.code])}
            rows={shown.verdicts}
            keyOf={({ key }) => key}
            columns={[
              { heading: t('differences_package'), cell: ({ key }) => <span class="mono">{key}</span> },
              {
                heading: t('differences_verdict'),
                cell: ({ code, sentence }) => (
                  <span class="other-verdict">
                    <VerdictMark code={code} />
                    {tell(sentence)}
                  </span>
                ),
              },
            ]}
          />
          {(counts[shown.code] ?? 0) > shown.verdicts.length && (
            <p class="muted">
              {t(
                'differences_first_of',
                shown.verdicts.length.toLocaleString(),
                (counts[shown.code] ?? 0).toLocaleString(),
              )}
            </p>
          )}
        </>
      )}
    </section>
  );
}
