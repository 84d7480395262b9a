import { Button } from '@/components/button';
import type { FacilityStatus } from '@/lib/domain/facility-status';
import { t } from '@/lib/platform/i18n';

interface ConnectedFacilitiesProps {
  facilities: readonly FacilityStatus[];
  /** False while there are no keys. */
  keys: boolean;
  /** The last connection's offers are still at hand. */
  offers: boolean;
  onOffers: () => void;
  onKeys: () => void;
}

/** The facilities in use and the way to more. */
export function ConnectedFacilities({ facilities, keys, offers, onOffers, onKeys }: ConnectedFacilitiesProps) {
  return (
    <section class="panel" aria-label={t('setup_step_facilities')}>
      <h2>{t('setup_step_facilities')}</h2>
      {facilities.length === 0 && <p>{t('setup_facilities_empty')}</p>}
      <ul class="stack-tight">
        {facilities.map((status) => (
          <li key={status.facility} class="row">
            <span>{status.name}</span>
            <span class="mono muted">{status.license}</span>
            {status.pageOnly && <span class="chip">{t('setup_page_only_chip')}</span>}
          </li>
        ))}
      </ul>
      {offers ? (
        <div>
          <Button onPress={onOffers}>{t('setup_facilities_change')}</Button>
        </div>
      ) : (
        <p class="field-hint">{t(keys ? 'setup_facilities_more' : 'setup_facilities_more_keys')}</p>
      )}
      {!keys && (
        <div>
          <Button kind="primary" icon="key" onPress={onKeys}>
            {t('setup_enter_keys')}
          </Button>
        </div>
      )}
    </section>
  );
}
