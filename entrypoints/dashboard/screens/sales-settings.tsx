import { useState } from 'preact/hooks';
import { SalesForm } from '@/components/settings/sales-form';
import type { FacilityKey } from '@/lib/domain/facility';
import { send } from '@/lib/messaging/send';
import { t } from '@/lib/platform/i18n';
import { useLoad } from '../state/use-load';
import { useRequest } from '../state/use-request';

/** Where a person says which facility's sales Tandem may report. Each switch holds at once. */
export function SalesSettings() {
  const [changes, setChanges] = useState(0);
  const { value } = useLoad(`sales ${changes}`, () => send('sales.get', {}));
  const { failure, run } = useRequest();

  async function change(facility: string, isOn: boolean) {
    await run(() => send('sales.set', { facility: facility as FacilityKey, isOn }));
    setChanges((count) => count + 1);
  }

  if (!value) return null;
  return (
    <section class="panel settings" aria-labelledby="sales-title">
      <h2 id="sales-title">{t('settings_sales_title')}</h2>
      <p class="muted">{t('settings_sales_why')}</p>
      <SalesForm facilities={value} failure={failure} onSwitch={(facility, isOn) => void change(facility, isOn)} />
    </section>
  );
}
