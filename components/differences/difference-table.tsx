import type { ComponentChildren } from 'preact';
import { type Difference, differenceState } from '@/lib/domain/reconcile/difference';
import { Age } from '../age';
import { VerdictMark } from '../page/verdict-mark';
import { Table, type TableChoice } from '../table';
import { useWords } from '../words';
import {
  classWords,
  itemText,
  metrcText,
  onHandText,
  severityWords,
  stateWords,
  varianceSentence,
} from './difference-words';
import { isDue } from './filter-differences';

/** What a {@link DifferenceTable} needs. */
export interface DifferenceTableProps {
  differences: readonly Difference[];
  details: (difference: Difference) => ComponentChildren;
  lookAfterDays: number;
  choice?: TableChoice<Difference> | undefined;
  clock?: () => number;
}

/** Differences, one a row: which package, what differs, both sides, since when. Opening a row shows the rest. */
export function DifferenceTable({
  differences,
  details,
  lookAfterDays,
  choice,
  clock = Date.now,
}: DifferenceTableProps) {
  const { t, tell } = useWords();
  const at = { now: clock(), lookAfterDays };
  return (
    <div class="difference-list">
      <Table
        caption={t('differences_title')}
        rows={differences}
        keyOf={(difference) => difference.id}
        details={details}
        choice={choice}
        columns={[
          {
            heading: t('differences_package'),
            cell: (difference) => (
              <span class="difference-name">
                <span class="mono">{difference.record}</span>
                <span class="muted">{itemText(difference)}</span>
              </span>
            ),
          },
          {
            heading: t('differences_class'),
            cell: (difference) => (
              <span class="difference-name">
                <span class="difference-class">
                  <VerdictMark code={difference.class} />
                  {t(classWords[difference.class])}
                </span>
                <span class={isDue(difference, at) ? 'difference-due' : 'muted'}>
                  {t(isDue(difference, at) ? 'differences_due' : stateWords[differenceState(difference)])}
                </span>
              </span>
            ),
          },
          { heading: t('differences_on_hand'), number: true, cell: (difference) => onHandText(difference) },
          { heading: t('differences_metrc'), number: true, cell: (difference) => metrcText(difference) },
          {
            heading: t('differences_variance'),
            number: true,
            cell: (difference) => {
              const size = varianceSentence(difference);
              return size ? <strong>{tell(size)}</strong> : <span class="muted">—</span>;
            },
          },
          {
            heading: t('differences_severity'),
            cell: ({ severity }) => <span class={severityWords[severity].chip}>{t(severityWords[severity].word)}</span>,
          },
          { heading: t('differences_first_seen'), cell: ({ firstSeenAt }) => <Age at={firstSeenAt} /> },
        ]}
      />
    </div>
  );
}
