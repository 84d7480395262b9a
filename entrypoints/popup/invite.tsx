import { Button } from '@/components/button';
import type { VaultState } from '@/lib/domain/keeping';
import { t } from '@/lib/platform/i18n';
import { openDashboard } from './open-dashboard';

/** One clear way on while no facility is set up. */
export function Invite({ vault }: { vault: VaultState }) {
  return (
    <main class="popup">
      <div class="invite">
        <h1>{t('ui_product')}</h1>
        <p>{t(vault.kind === 'empty' ? 'popup_invite' : 'popup_invite_facilities')}</p>
        <Button kind="primary" onPress={() => openDashboard('setup')}>
          {t(vault.kind === 'empty' ? 'popup_invite_go' : 'popup_invite_facilities_go')}
        </Button>
        <p class="muted">{t('popup_invite_promise')}</p>
      </div>
    </main>
  );
}
