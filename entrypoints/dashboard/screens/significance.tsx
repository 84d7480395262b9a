import { useState } from 'preact/hooks';
import { Loading } from '@/components/loading';
import { SignificanceForm } from '@/components/proof/significance-form';
import { readMonthlySales } from '@/lib/data/readers';
import { dayIn } from '@/lib/domain/calendar-day';
import type { FacilityKey } from '@/lib/domain/facility';
import { monthsBefore } from '@/lib/domain/reconcile/cadence/significance';
import { t } from '@/lib/platform/i18n';
import { useLoad } from '../state/use-load';

const usualMonths = 6;

/** The worksheet of a significant discrepancy, folded away: receipts are added up only for whoever opens it. */
export function SignificanceSheet({ facility, zone }: { facility: FacilityKey; zone: string }) {
  const [isOpen, setOpen] = useState(false);
  return (
    <details class="name-mapper no-print" onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>{t('worksheet_title')}</summary>
      {isOpen && <Worksheet facility={facility} zone={zone} />}
    </details>
  );
}

function Worksheet({ facility, zone }: { facility: FacilityKey; zone: string }) {
  const [months] = useState(() => monthsBefore(dayIn(zone, Date.now()), usualMonths));
  const { value } = useLoad(facility, () => readMonthlySales(facility, months));
  return value ? <SignificanceForm months={value} /> : <Loading />;
}
