import { EmptyState } from '@/components/empty-state';
import { FacilityPanel } from '@/components/facility-panel';
import type { FacilityStatus } from '@/lib/domain/facility-status';
import { t } from '@/lib/platform/i18n';
import type { Overview } from '../state/use-overview';

interface OverviewScreenProps {
  overview: Overview;
  current: FacilityStatus | null;
  onChoose: (facility: string) => void;
}

/** Every facility at a glance. */
export function OverviewScreen({ overview, current, onChoose }: OverviewScreenProps) {
  const { facilities } = overview;
  return (
    <div class="stack">
      <h1>{t('overview_title')}</h1>
      {facilities.length === 0 && (
        <EmptyState title={t('overview_empty')}>
          <p>{t('overview_empty_why')}</p>
          <a class="button button-primary" href="#/setup">
            {t('overview_empty_go')}
          </a>
        </EmptyState>
      )}
      <div class="panel-grid">
        {facilities.map((status) => (
          <FacilityPanel
            key={status.facility}
            status={status}
            current={status === current}
            onChoose={facilities.length > 1 ? () => onChoose(status.facility ?? '') : undefined}
          />
        ))}
      </div>
    </div>
  );
}
