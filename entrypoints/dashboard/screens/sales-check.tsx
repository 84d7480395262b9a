import { useEffect, useState } from 'preact/hooks';
import { Button } from '@/components/button';
import { Loading } from '@/components/loading';
import { Notice } from '@/components/notice';
import { SalesResult } from '@/components/sales-day/sales-result';
import { SelectField } from '@/components/select-field';
import { readDetails, readReceipts } from '@/lib/data/readers';
import type { FacilityKey } from '@/lib/domain/facility';
import { compareSalesDay, type Sale, salesInAll } from '@/lib/domain/sales-day/compare-sales-day';
import { guessSalesColumns, readSalesFile, type SalesColumns } from '@/lib/domain/sales-day/read-sales-file';
import type { MessageKey } from '@/lib/domain/sentence';
import { send } from '@/lib/messaging/send';
import { t } from '@/lib/platform/i18n';
import type { FileRows } from '../read-file';
import { useLoad } from '../state/use-load';
import { useRequest } from '../state/use-request';

/** Requests that one press may cost. */
const mostReceipts = 50;
const list = { id: 'receipt-lines', entity: 'receipt-line' } as const;

const columnWords: Record<keyof SalesColumns, MessageKey> = {
  number: 'sales_day_number',
  moment: 'sales_day_time',
  total: 'sales_day_total',
  tag: 'sales_day_tag',
};

/** The check of one file: its columns, what the two sides come to, and what is kept of it. */
export function SalesCheck({ facility, day, file }: { facility: FacilityKey; day: string; file: FileRows }) {
  const [heading = []] = file.rows;
  const [columns, setColumns] = useState(() => guessSalesColumns(heading));
  const { value: receipts } = useLoad(`${facility} ${day}`, () => readReceipts(facility, day));
  const { sales, unread } = readSalesFile(file.rows, columns, day);
  return (
    <>
      <div class="proof-form">
        {(Object.keys(columns) as (keyof SalesColumns)[]).map((column) => (
          <SelectField
            key={column}
            label={t(columnWords[column])}
            name={`sales-${column}`}
            value={String(columns[column] ?? '')}
            placeholder={t('sales_day_no_column')}
            choices={heading.map((label, at) => ({ value: String(at), label: label || String(at + 1) }))}
            onChoose={(value) => setColumns({ ...columns, [column]: value === '' ? null : Number(value) })}
          />
        ))}
      </div>
      {unread.length > 0 && (
        <Notice tone="warn">
          {t(
            'sales_day_unread',
            String(unread.length),
            unread
              .slice(0, 10)
              .map(({ row }) => row)
              .join(', '),
          )}
        </Notice>
      )}
      {!receipts && <Loading />}
      {receipts && sales.length === 0 && <Notice tone="warn">{t('sales_day_none', day)}</Notice>}
      {receipts && sales.length > 0 && (
        <Compared
          key={JSON.stringify(columns)}
          facility={facility}
          day={day}
          file={file.name}
          sales={sales}
          receipts={receipts}
          isWhole={unread.length === 0}
        />
      )}
    </>
  );
}

interface ComparedProps {
  facility: FacilityKey;
  day: string;
  file: string;
  sales: readonly Sale[];
  receipts: readonly Sale[];
  /** Every row of the file was read. */
  isWhole: boolean;
}

function Compared({ facility, day, file, sales, receipts, isWhole }: ComparedProps) {
  const compared = compareSalesDay(sales, receipts);
  const { agreed } = compared;
  const inAll = salesInAll(compared);
  const [lines, setLines] = useState<ReadonlyMap<string, string>>(new Map());
  const { busy, failure, run } = useRequest();

  useEffect(() => {
    // Part of a file is no check of a day.
    if (isWhole)
      void send('sales-day.keep', { facility, day, agreed, inAll, file: file.slice(0, 200) }).catch(() => {});
  }, [facility, day, file, agreed, inAll, isWhole]);

  async function readLines() {
    const read = new Map<string, string>();
    for (const { key } of compared.onlyInMetrc.slice(0, mostReceipts)) {
      const isRead = await run(() => send('details.read', { facility, list: 'receipt-lines', parent: key }));
      if (!isRead) break;
      const found = await readDetails({ facility, list, parent: key, limit: 100 });
      read.set(key, found.map(({ name }) => name).join(', '));
    }
    setLines(read);
  }

  return (
    <SalesResult
      day={compared}
      linesOf={({ key }) => lines.get(key) ?? '—'}
      actions={
        <div class="stack-tight">
          <div>
            <Button busy={busy} onPress={readLines}>
              {t('sales_day_read_lines')}
            </Button>
          </div>
          {failure && (
            <Notice tone="bad" role="alert">
              {failure}
            </Notice>
          )}
        </div>
      }
    />
  );
}
