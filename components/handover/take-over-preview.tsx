import type { TakeOverPreview as Preview } from '@/lib/domain/handover/take-over-preview';
import { Age, instantText } from '../age';
import { Notice } from '../notice';
import { Table } from '../table';
import { useWords } from '../words';

/** What a {@link TakeOverPreview} needs. */
export interface TakeOverPreviewProps {
  preview: Preview;
  /** This computer is marked as the one that keeps the books. */
  keepsBooks: boolean;
  clock?: () => number;
}

/** True where nothing of a file is new here. */
export function isAllKnown({ counts, readings, decisions }: Preview): boolean {
  return readings.fresh + decisions.fresh === 0 && counts.every(({ isNew }) => !isNew);
}

/** What a hand-over file holds: from whom, when, and what of it is new here. */
export function TakeOverPreview({ preview, keepsBooks, clock = Date.now }: TakeOverPreviewProps) {
  const { t } = useWords();
  const { who, computer, madeAt, metrcAsOf, counts, readings, decisions } = preview;
  return (
    <>
      <dl class="facts">
        <dt>{t('handover_from')}</dt>
        <dd>
          {who} · {computer}
        </dd>
        <dt>{t('handover_made_at')}</dt>
        <dd>
          <Age at={madeAt} withTime clock={clock} />
        </dd>
        <dt>{t('handover_metrc_as_of')}</dt>
        <dd>{metrcAsOf === null ? t('handover_never_read') : <Age at={metrcAsOf} withTime clock={clock} />}</dd>
        <dt>{t('handover_readings')}</dt>
        <dd>{t('handover_fresh_of', readings.fresh.toLocaleString(), readings.all.toLocaleString())}</dd>
        <dt>{t('handover_decisions')}</dt>
        <dd>{t('handover_fresh_of', decisions.fresh.toLocaleString(), decisions.all.toLocaleString())}</dd>
      </dl>
      {counts.length > 0 ? (
        <Table
          caption={t('handover_counts')}
          rows={counts}
          keyOf={({ id }) => id}
          columns={[
            { heading: t('count_name'), cell: ({ name }) => name },
            { heading: t('count_who'), cell: (count) => count.who },
            {
              heading: t('count_started'),
              cell: ({ startedAt }) => <span class="nowrap">{instantText(startedAt, clock())}</span>,
            },
            { heading: t('handover_zones'), cell: ({ zones }) => zones.join(', ') || '–' },
            { heading: t('handover_packages'), number: true, cell: ({ packages }) => packages.toLocaleString() },
            { heading: t('handover_is_new'), cell: ({ isNew }) => t(isNew ? 'handover_new' : 'handover_known') },
          ]}
        />
      ) : (
        <p class="muted">{t('handover_no_counts')}</p>
      )}
      {preview.keepsBooks && keepsBooks && <Notice tone="warn">{t('handover_both_books')}</Notice>}
      {!keepsBooks && <Notice>{t('handover_not_books')}</Notice>}
    </>
  );
}
