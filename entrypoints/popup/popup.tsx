import { Button } from '@/components/button';
import { FacilitySelect } from '@/components/facility-select';
import { Loading } from '@/components/loading';
import { Notice } from '@/components/notice';
import { SyncButton } from '@/components/sync-button';
import { useFacility } from '@/entrypoints/dashboard/state/use-facility';
import { useOverview } from '@/entrypoints/dashboard/state/use-overview';
import { send } from '@/lib/messaging/send';
import { t } from '@/lib/platform/i18n';
import { FacilityBody } from './facility-body';
import { Invite } from './invite';
import { openDashboard } from './open-dashboard';

/** The toolbar popup: one facility, its Sync button and what matters now. */
export function Popup() {
  const { overview, failure, refresh } = useOverview();
  const { facility, choose } = useFacility(overview?.facilities ?? [], overview?.offeredLicense ?? null);

  async function sync() {
    if (facility?.facility) await send('sync.start', { facility: facility.facility }).catch(() => {});
    await refresh();
  }

  if (failure) {
    return (
      <main class="popup">
        <div class="popup-main">
          <Notice tone="bad" role="alert">
            <p>{failure}</p>
            <Button onPress={refresh}>{t('ui_try_again')}</Button>
          </Notice>
        </div>
      </main>
    );
  }
  if (!overview) {
    return (
      <main class="popup popup-loading" aria-busy="true">
        <div class="popup-main">
          <Loading />
        </div>
      </main>
    );
  }
  if (!facility) return <Invite vault={overview.vault} />;

  const strange = overview.offeredLicense;
  const notSetUp = strange && !overview.facilities.some((status) => status.license === strange);
  return (
    <main class="popup">
      <h1 class="visually-hidden">{t('ui_product')}</h1>
      <header class="popup-top">
        <FacilitySelect facilities={overview.facilities} chosen={facility} onChoose={choose} />
        <SyncButton status={facility} onSync={sync} />
      </header>
      <div class="popup-main">
        {notSetUp && (
          <Notice tone="warn">
            <p>{t('popup_other_license', strange)}</p>
            <Button onPress={() => openDashboard('setup')}>{t('popup_other_license_go')}</Button>
          </Notice>
        )}
        <FacilityBody status={facility} vault={overview.vault} refresh={refresh} />
        <div class="popup-end">
          <Button onPress={() => openDashboard('overview')}>{t('popup_open_dashboard')}</Button>
        </div>
      </div>
    </main>
  );
}
