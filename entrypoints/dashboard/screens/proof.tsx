import { EmptyState } from '@/components/empty-state';
import { readZone } from '@/lib/data/readers';
import type { FacilityKey } from '@/lib/domain/facility';
import type { FacilityStatus } from '@/lib/domain/facility-status';
import { t } from '@/lib/platform/i18n';
import { useLoad } from '../state/use-load';
import type { Overview } from '../state/use-overview';
import { InventoryAsOf } from './inventory-as-of';
import { ReportScreen } from './report';
import { SignificanceSheet } from './significance';

interface ProofScreenProps {
  facility: FacilityStatus | null;
  overview: Overview;
}

/** What a person can show to others: a report of what was reconciled, and the evidence behind it. */
export function ProofScreen({ facility, overview }: ProofScreenProps) {
  return (
    <div class="stack">
      <h1 class="no-print">{t('proof_title')}</h1>
      {facility?.facility ? (
        <Proof
          key={facility.facility}
          facility={facility.facility}
          asOf={facility.asOf}
          person={overview.vault.kind === 'empty' ? '' : overview.vault.person}
        />
      ) : (
        <EmptyState title={t('overview_empty')}>
          <p>{t('proof_no_facility')}</p>
          <a href="#/setup">{t('overview_empty_go')}</a>
        </EmptyState>
      )}
    </div>
  );
}

function Proof({ facility, asOf, person }: { facility: FacilityKey; asOf: number | null; person: string }) {
  const { value: zone } = useLoad(facility, () => readZone(facility));
  if (!zone) return null;
  return (
    <>
      <ReportScreen facility={facility} zone={zone} metrcUntil={asOf} person={person} />
      <SignificanceSheet facility={facility} zone={zone} />
      {asOf !== null && <InventoryAsOf facility={facility} zone={zone} knownUntil={asOf} />}
    </>
  );
}
