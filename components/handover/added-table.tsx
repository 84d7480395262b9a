import { type AddedTag, heldCounts } from '@/lib/domain/handover/add-up';
import { showQuantity } from '@/lib/domain/quantity';
import { Table } from '../table';
import { useWords } from '../words';

/** What an {@link AddedTable} needs. */
export interface AddedTableProps {
  rows: readonly AddedTag[];
}

/** What several counts come to together, place by place and in all. */
export function AddedTable({ rows }: AddedTableProps) {
  const { t } = useWords();
  return (
    <Table
      caption={t('joint_together')}
      rows={rows}
      keyOf={({ tag }) => tag}
      columns={[
        { heading: t('count_entry_tag'), cell: ({ tag }) => <span class="mono">{tag}</span> },
        {
          heading: t('joint_parts'),
          cell: ({ zones }) =>
            zones
              .flatMap((one) =>
                heldCounts(one).map(
                  ({ quantity, unit }) => `${one.zone ?? t('joint_no_place')}: ${showQuantity(quantity, unit)}`,
                ),
              )
              .join(' · '),
        },
        {
          heading: t('joint_total'),
          number: true,
          cell: ({ total, problem }) =>
            total ? (
              <b>{showQuantity(total.amount, total.unit)}</b>
            ) : (
              t(problem === 'choose' ? 'joint_not_chosen' : 'joint_units')
            ),
        },
      ]}
    />
  );
}
