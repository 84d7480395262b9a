import { useState } from 'preact/hooks';
import { EmptyState } from '@/components/empty-state';
import { Field } from '@/components/field';
import { Notice } from '@/components/notice';
import { FileDrop } from '@/components/readings/file-drop';
import { readZone } from '@/lib/data/readers';
import { dayIn } from '@/lib/domain/calendar-day';
import type { FacilityKey } from '@/lib/domain/facility';
import type { FacilityStatus } from '@/lib/domain/facility-status';
import { t } from '@/lib/platform/i18n';
import { type FileRows, readFileRows, unreadText } from '../read-file';
import { useLoad } from '../state/use-load';
import { SalesCheck } from './sales-check';

const dayMs = 86_400_000;

/** Compares the point of sale's export of a day with Metrc's receipts of that day. */
export function SalesDayScreen({ facility }: { facility: FacilityStatus | null }) {
  const of = facility?.facility ?? null;
  const { value: zone } = useLoad(of ?? '', async () => (of ? readZone(of) : null));
  return (
    <div class="stack">
      <h1>{t('sales_day_title')}</h1>
      {of && zone && <ChooseFile key={of} facility={of} zone={zone} asOf={facility?.asOf ?? null} />}
      {!of && (
        <EmptyState title={t('overview_empty')}>
          <p>{t('sales_day_no_facility')}</p>
          <a href="#/setup">{t('overview_empty_go')}</a>
        </EmptyState>
      )}
    </div>
  );
}

function ChooseFile({ facility, zone, asOf }: { facility: FacilityKey; zone: string; asOf: number | null }) {
  const [day, setDay] = useState(() => dayIn(zone, Date.now() - dayMs));
  const [file, setFile] = useState<FileRows | null>(null);
  const [failure, setFailure] = useState<string | null>(null);

  async function take(chosen: File) {
    try {
      const read = await readFileRows(chosen);
      setFailure(null);
      setFile({
        ...read,
        rows: read.rows.slice(read.rows.findIndex((row) => row.filter((cell) => cell.trim()).length > 1)),
      });
    } catch (error) {
      setFailure(unreadText(error, chosen.name));
    }
  }

  return (
    <>
      <p class="muted">{t('sales_day_what')}</p>
      <Field label={t('sales_day_day')}>
        {(wiring) => (
          <input
            {...wiring}
            class="input input-day"
            type="date"
            value={day}
            onInput={(event) => setDay(event.currentTarget.value)}
          />
        )}
      </Field>
      <FileDrop label={t('sales_day_choose')} hint={t('sales_day_hint')} onFile={take} />
      {failure && (
        <Notice tone="bad" role="alert">
          {failure}
        </Notice>
      )}
      {file && day && (
        <SalesCheck
          key={`${file.name} ${file.lastModifiedAt} ${day} ${asOf}`}
          facility={facility}
          day={day}
          file={file}
        />
      )}
    </>
  );
}
