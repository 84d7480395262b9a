import { SalesForm } from '@/components/settings/sales-form';
import type { FacilityKey } from '@/lib/domain/facility';
import type { SalesSwitch } from '@/lib/messaging/replies';
import { send } from '@/lib/messaging/send';
import { t } from '@/lib/platform/i18n';
import { useLoad } from '../state/use-load';
import { useSwitches } from '../state/use-switches';

/** Where a person says which facility's sales Tandem may report. Each switch holds at once. */
export function SalesSettings() {
  const { value } = useLoad('sales', () => send('sales.get', {}));
  return value && <Switches switches={value} />;
}

function Switches({ switches }: { switches: SalesSwitch[] }) {
  const { value, failure, turn } = useSwitches(switches);
  const onSwitch = (facility: string, isOn: boolean) =>
    turn(facility, { isOn }, () => send('sales.set', { facility: facility as FacilityKey, isOn }));
  return (
    <section class="panel settings" aria-labelledby="sales-title">
      <h2 id="sales-title">{t('settings_sales_title')}</h2>
      <p class="muted">{t('settings_sales_why')}</p>
      <SalesForm facilities={value} failure={failure} onSwitch={onSwitch} />
    </section>
  );
}
