import { useState } from 'preact/hooks';
import { SalesForm } from '@/components/settings/sales-form';
import type { FacilityKey } from '@/lib/domain/facility';
import type { SalesSwitch } from '@/lib/messaging/replies';
import { send } from '@/lib/messaging/send';
import { t } from '@/lib/platform/i18n';
import { useAtOnce } from '../state/use-at-once';
import { useLoad } from '../state/use-load';

/** Where a person says which facility's sales Tandem may report. Each switch holds at once. */
export function SalesSettings() {
  const { value } = useLoad('sales', () => send('sales.get', {}));
  return value && <Switches switches={value} />;
}

function Switches({ switches }: { switches: SalesSwitch[] }) {
  const [stored, setStored] = useState(switches);
  const { value, failure, change } = useAtOnce(stored);

  function turn(facility: string, isOn: boolean) {
    change(
      (all) => all.map((one) => (one.facility === facility ? { ...one, isOn } : one)),
      async (now) => {
        const done = await send('sales.set', { facility: facility as FacilityKey, isOn });
        if (done.ok) setStored(now);
        return done;
      },
    );
  }

  return (
    <section class="panel settings" aria-labelledby="sales-title">
      <h2 id="sales-title">{t('settings_sales_title')}</h2>
      <p class="muted">{t('settings_sales_why')}</p>
      <SalesForm facilities={value} failure={failure} onSwitch={turn} />
    </section>
  );
}
