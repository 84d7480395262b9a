import type { CountLine } from '@/lib/domain/count/count-entry';
import { inUnit, minus, type Quantity, sameAmount, showQuantity, showVariance } from '@/lib/domain/quantity';
import { Table } from '../table';
import { useWords } from '../words';

/** One tag that was counted, beside what Metrc has of it. */
interface Result {
  line: CountLine;
  item: string | null;
  metrc: Quantity | null;
}

/** What a {@link ResultTable} needs. */
export interface ResultTableProps {
  results: readonly Result[];
}

/** What a count came to, tag by tag, beside what Metrc has now. The compare itself looks at what Metrc had then. */
export function ResultTable({ results }: ResultTableProps) {
  const { t } = useWords();
  return (
    <Table
      caption={t('count_results')}
      rows={results}
      keyOf={({ line }) => `${line.tag} ${line.unit}`}
      columns={[
        {
          heading: t('count_entry_tag'),
          cell: ({ line, item }) => (
            <span class="difference-name">
              <span class="mono">{line.tag}</span>
              <span class="muted">{item ?? t('count_result_unknown')}</span>
            </span>
          ),
        },
        { heading: t('count_entry_place'), cell: ({ line }) => line.places.join(', ') || '–' },
        {
          heading: t('count_entry_amount'),
          number: true,
          cell: ({ line }) => <b>{showQuantity(line.quantity, line.unit)}</b>,
        },
        {
          heading: t('count_result_metrc'),
          number: true,
          cell: ({ metrc }) => (metrc ? showQuantity(metrc.amount, metrc.unit) : '–'),
        },
        { heading: t('count_result_off'), number: true, cell: (result) => <Off result={result} /> },
      ]}
    />
  );
}

/** How far off, with words: a sign alone is easily overlooked. */
function Off({ result }: { result: Result }) {
  const { t } = useWords();
  const off = offBy(result);
  if (off === null) return <>–</>;
  if (sameAmount(off, '0')) return <span class="muted">{t('count_result_same')}</span>;
  return <b>{showVariance(off, result.metrc?.unit ?? result.line.unit)}</b>;
}

/** Counted less Metrc, in Metrc's unit; null where the two cannot be compared. */
export function offBy({ line, metrc }: Pick<Result, 'line' | 'metrc'>): string | null {
  if (!metrc) return null;
  const counted = inUnit({ amount: line.quantity, unit: line.unit }, metrc.unit);
  return counted === null ? null : minus(counted, metrc.amount);
}
