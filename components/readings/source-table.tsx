import type { SourceRecord } from '@/lib/domain/records';
import { instantText } from '../age';
import { Table } from '../table';
import { useWords } from '../words';

/** Where the facility's readings come from, each with its instant. */
export function SourceTable({ sources, clock = Date.now }: { sources: readonly SourceRecord[]; clock?: () => number }) {
  const { t } = useWords();
  return (
    <Table
      caption={t('readings_sources')}
      rows={sources}
      keyOf={(source) => source.id}
      columns={[
        { heading: t('readings_source_name'), cell: (source) => source.name },
        {
          heading: t('readings_source_kind'),
          cell: (source) => t(source.kind === 'file' ? 'readings_kind_file' : 'readings_kind_typed'),
        },
        {
          heading: t('readings_as_of'),
          cell: (source) => <span class="nowrap">{instantText(source.asOf, clock())}</span>,
        },
        {
          heading: t('readings_source_covers'),
          cell: (source) => t(source.covers === 'all' ? 'readings_covers_all' : 'readings_covers_some'),
        },
        { heading: t('readings_source_rows'), number: true, cell: (source) => source.rows.toLocaleString() },
        {
          heading: t('readings_source_imported'),
          cell: (source) => <span class="nowrap">{instantText(source.importedAt, clock())}</span>,
        },
      ]}
    />
  );
}
