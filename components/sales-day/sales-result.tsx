import type { ComponentChildren } from 'preact';
import { type Sale, type SalesDay, salesInAll } from '@/lib/domain/sales-day/compare-sales-day';
import { Table } from '../table';
import { useWords } from '../words';

/** What a {@link SalesResult} needs. `actions` stand below the receipts that only Metrc has. */
export interface SalesResultProps {
  day: SalesDay;
  /** Lines of a receipt that only Metrc has, once they are read. */
  linesOf?: (sale: Sale) => ComponentChildren;
  actions?: ComponentChildren;
}

/** One day's sales on both sides: the count that should be whole, the sums, and every sale that is not on both. */
export function SalesResult({ day, linesOf, actions }: SalesResultProps) {
  const { t } = useWords();
  const { file, metrc } = day.sums;
  const sums = [
    { side: t('sales_day_file'), ...file },
    { side: t('sales_day_metrc'), ...metrc },
  ];
  return (
    <div class="stack">
      <h2>{t('sales_day_result', day.agreed.toLocaleString(), salesInAll(day).toLocaleString())}</h2>
      <Table
        caption={t('sales_day_sums')}
        rows={sums}
        keyOf={({ side }) => side}
        columns={[
          { heading: t('sales_day_side'), cell: ({ side }) => side },
          { heading: t('sales_day_sales'), number: true, cell: ({ sales }) => sales.toLocaleString() },
          { heading: t('sales_day_packages'), number: true, cell: ({ packages }) => packages?.toLocaleString() ?? '—' },
          { heading: t('sales_day_total'), number: true, cell: ({ total }) => total },
        ]}
      />
      {day.differing.length > 0 && (
        <section class="stack-tight">
          <h3>{t('sales_day_differing', String(day.differing.length))}</h3>
          <Table
            caption={t('sales_day_differing', String(day.differing.length))}
            rows={day.differing}
            keyOf={({ file: sale, metrc: other }) => `${sale.number} ${other.key}`}
            columns={[
              { heading: t('sales_day_number'), cell: ({ file: sale }) => sale.number || '—' },
              { heading: t('sales_day_time'), cell: ({ file: sale, metrc: other }) => sale.moment || other.moment },
              { heading: t('sales_day_file_total'), number: true, cell: ({ file: sale }) => told(sale) },
              { heading: t('sales_day_metrc_total'), number: true, cell: ({ metrc: sale }) => told(sale) },
            ]}
          />
        </section>
      )}
      <Unmatched title={t('sales_day_only_file', String(day.onlyInFile.length))} sales={day.onlyInFile} />
      <Unmatched
        title={t('sales_day_only_metrc', String(day.onlyInMetrc.length))}
        sales={day.onlyInMetrc}
        linesOf={linesOf}
      />
      {day.onlyInMetrc.length > 0 && actions}
    </div>
  );
}

function told({ total, packages }: Sale): string {
  return packages === null ? total : `${total} (${packages})`;
}

interface UnmatchedProps {
  title: string;
  sales: readonly Sale[];
  linesOf?: SalesResultProps['linesOf'];
}

function Unmatched({ title, sales, linesOf }: UnmatchedProps) {
  const { t } = useWords();
  if (!sales.length) return null;
  const lines = linesOf ? [{ heading: t('sales_day_lines'), cell: linesOf }] : [];
  return (
    <section class="stack-tight">
      <h3>{title}</h3>
      <Table
        caption={title}
        rows={sales}
        keyOf={({ number, key, moment, total }) => `${number}|${key}|${moment}|${total}`}
        columns={[
          { heading: t('sales_day_number'), cell: ({ number }) => number || '—' },
          { heading: t('sales_day_time'), cell: ({ moment }) => moment || '—' },
          { heading: t('sales_day_packages'), number: true, cell: ({ packages }) => packages ?? '—' },
          { heading: t('sales_day_total'), number: true, cell: ({ total }) => total },
          ...lines,
        ]}
      />
    </section>
  );
}
