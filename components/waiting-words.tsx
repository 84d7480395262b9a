import type { FacilityStatus } from '@/lib/domain/facility-status';
import { useWords } from './words';

const reasons = { outage: 'ui_waiting_outage', 'key-trouble': 'ui_waiting_key_trouble' } as const;

/** How many actions are not in Metrc yet, and why none of them goes out, where that is so. */
export function WaitingWords({ status: { waiting, stalled } }: { status: FacilityStatus }) {
  const { t } = useWords();
  if (!waiting) return <>{t('ui_waiting_none')}</>;
  return (
    <>
      {t('ui_waiting_some', waiting.toLocaleString())}
      {stalled && `. ${t(reasons[stalled])}`}
    </>
  );
}
