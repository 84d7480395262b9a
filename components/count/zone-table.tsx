import type { ComponentChildren } from 'preact';
import type { CountKind } from '@/lib/domain/count/count-session';
import type { ZoneProgress, zoneProgress } from '@/lib/domain/count/zone-progress';
import { Table } from '../table';
import { useWords } from '../words';

/** What a {@link ZoneTable} needs; null while what there is to be found is not known. */
export interface ZoneTableProps {
  /** What is checked against a manifest lies in no location yet: its one row is the manifest. */
  kind: CountKind;
  progress: ReturnType<typeof zoneProgress> | null;
  /** What was not found yet in a place, under its row once that is opened. */
  leftOf: (zone: ZoneProgress) => ComponentChildren;
}

/** How far a count is, place by place, or of a manifest. */
export function ZoneTable({ kind, progress, leftOf }: ZoneTableProps) {
  const { t } = useWords();
  if (!progress) return <p class="muted">{t('count_progress_later')}</p>;
  const { zones, found, expected, beyond } = progress;
  return (
    <div class="stack-tight">
      <progress
        class="count-progress"
        value={found}
        max={Math.max(1, expected)}
        aria-label={t('count_progress')}
        aria-valuetext={t('count_progress_of', found.toLocaleString(), expected.toLocaleString())}
      />
      <p class="number">{t('count_progress_of', found.toLocaleString(), expected.toLocaleString())}</p>
      {zones.length > 0 && (
        <Table
          caption={t('count_progress')}
          rows={zones}
          keyOf={({ name }) => name}
          details={leftOf}
          columns={[
            {
              heading: t(kind === 'manifest' ? 'count_progress_manifest' : 'count_progress_zone'),
              cell: ({ name }) => name || t('count_progress_no_place'),
            },
            {
              heading: t('count_progress_counted'),
              number: true,
              cell: ({ counted, expected: of }) => `${counted.toLocaleString()} / ${of.toLocaleString()}`,
            },
          ]}
        />
      )}
      {beyond > 0 && <p class="muted">{t('count_progress_beyond', beyond.toLocaleString())}</p>}
    </div>
  );
}
