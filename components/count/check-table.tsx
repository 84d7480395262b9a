import { type CheckOutcome, type CheckResult, tallyOf } from '@/lib/domain/count/check-outcome';
import { type Quantity, showQuantity } from '@/lib/domain/quantity';
import type { MessageKey } from '@/lib/domain/sentence';
import { Table } from '../table';
import { useWords } from '../words';

/** What each outcome is called. */
export const outcomeWords = {
  missing: 'check_missing',
  'other-room': 'check_is_other_room',
  unexpected: 'check_unexpected',
  'not-arrived': 'check_not_arrived',
  short: 'check_short',
  over: 'check_over',
  unknown: 'check_unknown',
  present: 'check_present',
  ticked: 'check_ticked',
} as const satisfies Record<CheckOutcome, MessageKey>;

/** What a {@link CheckTally} needs. `shown` is the outcome in view; null for all. */
export interface CheckTallyProps {
  results: readonly CheckResult[];
  shown: CheckOutcome | null;
  onShow: (outcome: CheckOutcome | null) => void;
}

/** How many tags came to what; a press shows those alone. */
export function CheckTally({ results, shown, onShow }: CheckTallyProps) {
  const { t } = useWords();
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset is for fields of a form
    <div class="row" role="group" aria-label={t('check_tally')}>
      {tallyOf(results).map(({ outcome, count }) => (
        <button
          key={outcome}
          type="button"
          class="button button-plain check-count"
          aria-pressed={shown === outcome}
          onClick={() => onShow(shown === outcome ? null : outcome)}
        >
          <b class="number">{count.toLocaleString()}</b> {t(outcomeWords[outcome])}
        </button>
      ))}
    </div>
  );
}

/** What a {@link CheckTable} needs. */
export interface CheckTableProps {
  kind: 'presence' | 'manifest';
  results: readonly CheckResult[];
}

/** What was found of each tag. */
export function CheckTable({ kind, results }: CheckTableProps) {
  const { t } = useWords();
  const where = [
    { heading: t('check_found_in'), cell: ({ place }: CheckResult) => place ?? '–' },
    { heading: t('check_metrc_place'), cell: ({ metrcPlace }: CheckResult) => metrcPlace ?? '–' },
  ];
  const amounts = [
    { heading: t('check_counted'), number: true, cell: ({ counted }: CheckResult) => shown(counted) },
    { heading: t('check_expected'), number: true, cell: ({ expected }: CheckResult) => shown(expected) },
  ];
  return (
    <Table
      caption={t('count_results')}
      rows={results}
      keyOf={({ tag }) => tag}
      columns={[
        {
          heading: t('count_entry_tag'),
          cell: ({ tag, name }) => (
            <span class="difference-name">
              <span class="mono">{tag}</span>
              <span class="muted">{name || '–'}</span>
            </span>
          ),
        },
        { heading: t('check_outcome'), cell: ({ outcome }) => <b>{t(outcomeWords[outcome])}</b> },
        ...(kind === 'presence' ? where : amounts),
      ]}
    />
  );
}

function shown(quantity: Quantity | null): string {
  return quantity ? showQuantity(quantity.amount, quantity.unit) : '–';
}
