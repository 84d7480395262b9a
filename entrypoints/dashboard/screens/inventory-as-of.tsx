import { useState } from 'preact/hooks';
import { Button } from '@/components/button';
import { Loading } from '@/components/loading';
import { InventoryTable } from '@/components/proof/inventory-table';
import { TextField } from '@/components/text-field';
import { readInventoryAt } from '@/lib/data/readers';
import { isMoment } from '@/lib/domain/calendar-day';
import { csvText } from '@/lib/domain/csv-text';
import type { FacilityKey } from '@/lib/domain/facility';
import { facilityMoment, instantIn } from '@/lib/domain/proof/facility-moment';
import { t } from '@/lib/platform/i18n';
import { downloadText } from '../download';
import { useLoad, useSettled } from '../state/use-load';

interface InventoryAsOfProps {
  facility: FacilityKey;
  zone: string;
  /** Server instant up to which Metrc is read. */
  knownUntil: number;
}

/** What the facility held in Metrc at any moment since the first pull. */
export function InventoryAsOf({ facility, zone, knownUntil }: InventoryAsOfProps) {
  const [text, setText] = useState(() => facilityMoment(zone, knownUntil).replace(' ', 'T'));
  const moment = useSettled(text.slice(0, 16).replace('T', ' '));
  const at = isMoment(moment) ? instantIn(zone, moment) : null;
  const { value } = useLoad(`${facility} ${at} ${knownUntil}`, async () =>
    at === null || at > knownUntil ? null : readInventoryAt(facility, { at, knownUntil }),
  );

  function keep() {
    const names = [
      'report_item',
      'report_unit',
      'as_of_packages',
      'as_of_least',
      'as_of_most',
      'as_of_not_known',
    ] as const;
    const heading = [...names, 'as_of_moment' as const].map((name) => t(name));
    const rows = value?.map((row) => [
      row.item,
      row.unit,
      String(row.packages),
      row.low,
      row.high,
      String(row.unknown),
      moment,
    ]);
    if (rows) downloadText(`${t('as_of_title')} ${moment.replace(':', '-')}.csv`, csvText([heading, ...rows]));
  }

  return (
    <section class="stack no-print" aria-labelledby="as-of-title">
      <h2 id="as-of-title">{t('as_of_title')}</h2>
      <p class="muted">{t('as_of_what')}</p>
      <div class="proof-form">
        <TextField label={t('as_of_moment')} name="as-of" type="datetime-local" value={text} onText={setText} />
        {value && <Button onPress={keep}>{t('proof_csv')}</Button>}
      </div>
      {at !== null && at > knownUntil && <p role="status">{t('as_of_later', facilityMoment(zone, knownUntil))}</p>}
      {at !== null && at <= knownUntil && !value && <Loading />}
      {value?.length === 0 && <p>{t('as_of_none')}</p>}
      {value && value.length > 0 && <InventoryTable items={value} />}
    </section>
  );
}
