import type { CountedTwice, ZoneCount } from '@/lib/domain/handover/add-up';
import { showQuantity } from '@/lib/domain/quantity';
import { instantText } from '../age';
import { Button } from '../button';
import { Table } from '../table';
import { useWords } from '../words';

/** What a {@link SideBySide} needs. Without `onChoose` nothing can be chosen any more. */
export interface SideBySideProps {
  rows: readonly CountedTwice[];
  /** What a session is called: its person and its computer. */
  nameOf: (sessionId: string) => string;
  onChoose?: ((row: CountedTwice, take: string) => void) | undefined;
  clock?: () => number;
}

/** What several counted in the same place, beside each other: a person says which one holds. */
export function SideBySide({ rows, nameOf, onChoose, clock = Date.now }: SideBySideProps) {
  const { t } = useWords();
  return (
    <Table
      caption={t('joint_twice')}
      rows={rows}
      keyOf={({ tag, zone }) => `${tag} ${zone ?? ''}`}
      columns={[
        {
          heading: t('count_entry_tag'),
          cell: ({ tag, zone }) => (
            <span class="difference-name">
              <span class="mono">{tag}</span>
              <span class="muted">{zone ?? t('joint_no_place')}</span>
            </span>
          ),
        },
        {
          heading: t('joint_counted'),
          cell: (row) => (
            <ul class="joint-counts">
              {row.counts.map((count) => (
                <li key={count.sessionId}>
                  <Said count={count} name={nameOf(count.sessionId)} now={clock()} />
                  {onChoose && (
                    <Button kind="link" onPress={() => onChoose(row, count.sessionId)}>
                      {t('joint_take')}
                      <span class="visually-hidden">
                        {' '}
                        {row.tag}: {showQuantity(count.quantity, count.unit)}
                      </span>
                    </Button>
                  )}
                </li>
              ))}
              {onChoose && (
                <li>
                  <Button kind="link" onPress={() => onChoose(row, 'add')}>
                    {t('joint_add')}
                    <span class="visually-hidden"> {row.tag}</span>
                  </Button>
                </li>
              )}
            </ul>
          ),
        },
        { heading: t('joint_choice'), cell: (row) => <Chosen row={row} nameOf={nameOf} now={clock()} /> },
      ]}
    />
  );
}

function Said({ count, name, now }: { count: ZoneCount; name: string; now: number }) {
  return (
    <span>
      <b class="number">{showQuantity(count.quantity, count.unit)}</b>{' '}
      <span class="muted">
        {name} · {instantText(count.lastAt, now)}
      </span>
    </span>
  );
}

function Chosen({ row, nameOf, now }: { row: CountedTwice; nameOf: (id: string) => string; now: number }) {
  const { t } = useWords();
  const { choice, counts } = row;
  if (!choice) return <b>{t('joint_not_chosen')}</b>;
  const taken = counts.find(({ sessionId }) => sessionId === choice.take);
  return (
    <span class="difference-name">
      <b>{taken ? `${showQuantity(taken.quantity, taken.unit)} · ${nameOf(choice.take)}` : t('joint_added_up')}</b>
      <span class="muted">{t('joint_chosen_by', choice.who, instantText(choice.at, now))}</span>
    </span>
  );
}
