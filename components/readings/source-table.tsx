import type { SourceRecord } from '@/lib/domain/records';
import type { MessageKey } from '@/lib/domain/sentence';
import { instantText } from '../age';
import { Button } from '../button';
import { Table } from '../table';
import { useWords } from '../words';

const coversWords = {
  all: 'readings_covers_all',
  places: 'readings_covers_places',
  categories: 'readings_covers_categories',
  items: 'readings_covers_items',
  some: 'readings_covers_some',
} as const satisfies Record<SourceRecord['covers'], MessageKey>;

const kindWords = {
  file: 'readings_kind_file',
  typed: 'readings_kind_typed',
  count: 'readings_kind_count',
} as const satisfies Record<SourceRecord['kind'], MessageKey>;

/** What a {@link SourceTable} needs. */
export interface SourceTableProps {
  sources: readonly SourceRecord[];
  /** Saves the readings of a source as a file. */
  onSave: (source: SourceRecord) => void;
  clock?: () => number;
}

/** Where the facility's readings come from, each with its instant. */
export function SourceTable({ sources, onSave, clock = Date.now }: SourceTableProps) {
  const { t } = useWords();
  return (
    <Table
      caption={t('readings_sources')}
      rows={sources}
      keyOf={(source) => source.id}
      columns={[
        { heading: t('readings_source_name'), cell: ({ name, from }) => (from ? `${name} · ${from}` : name) },
        {
          heading: t('readings_source_kind'),
          cell: (source) => t(kindWords[source.kind]),
        },
        {
          heading: t('readings_as_of'),
          cell: (source) => <span class="nowrap">{instantText(source.asOf, clock())}</span>,
        },
        {
          heading: t('readings_source_covers'),
          cell: ({ covers, scope }) => (scope?.length ? scope.join(', ') : t(coversWords[covers])),
        },
        { heading: t('readings_source_rows'), number: true, cell: (source) => source.rows.toLocaleString() },
        {
          heading: t('readings_source_imported'),
          cell: (source) => <span class="nowrap">{instantText(source.importedAt, clock())}</span>,
        },
        {
          heading: t('readings_save'),
          cell: (source) => (
            <Button kind="link" onPress={() => onSave(source)}>
              {t('readings_save_csv')}
            </Button>
          ),
        },
      ]}
    />
  );
}
