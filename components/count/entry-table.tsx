import type { CountEntry } from '@/lib/domain/count/count-entry';
import { showQuantity } from '@/lib/domain/quantity';
import { instantText } from '../age';
import { Button } from '../button';
import { Table } from '../table';
import { useWords } from '../words';

/** What an {@link EntryTable} needs. Without `onUndo` nothing can be taken back. */
export interface EntryTableProps {
  entries: readonly CountEntry[];
  onUndo?: (id: string) => void;
  clock?: () => number;
}

const howWords = { scanned: 'count_how_scanned', typed: 'count_how_typed', page: 'count_how_page' } as const;

/** What was counted, newest first; what was taken back stays readable. */
export function EntryTable({ entries, onUndo, clock = Date.now }: EntryTableProps) {
  const { t } = useWords();
  if (!entries.length) return <p class="muted">{t('count_entries_empty')}</p>;
  const now = clock();
  return (
    <Table
      caption={t('count_entries')}
      rows={entries}
      keyOf={({ id }) => id}
      columns={[
        { heading: t('count_entry_tag'), cell: ({ tag }) => <span class="mono">{tag}</span> },
        {
          heading: t('count_entry_amount'),
          number: true,
          cell: ({ quantity, unit, undoneAt }) =>
            undoneAt === null ? (
              <b>{showQuantity(quantity, unit)}</b>
            ) : (
              <span class="muted">
                <s>{showQuantity(quantity, unit)}</s> {t('count_undone_mark')}
              </span>
            ),
        },
        { heading: t('count_entry_place'), cell: ({ place }) => place ?? <span class="muted">–</span> },
        { heading: t('count_entry_at'), cell: ({ at }) => <span class="nowrap">{instantText(at, now)}</span> },
        { heading: t('count_entry_how'), cell: ({ how }) => t(howWords[how]) },
        ...(onUndo
          ? [
              {
                heading: t('count_undo_this'),
                cell: ({ id, undoneAt, tag }: CountEntry) =>
                  undoneAt === null && (
                    <Button kind="link" onPress={() => onUndo(id)}>
                      {t('count_undo_this')}
                      <span class="visually-hidden"> {tag}</span>
                    </Button>
                  ),
              },
            ]
          : []),
      ]}
    />
  );
}
