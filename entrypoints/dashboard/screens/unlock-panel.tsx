import { UnlockForm } from '@/components/unlock-form';
import { send } from '@/lib/messaging/send';
import { t } from '@/lib/platform/i18n';
import { useRequest } from '../state/use-request';

/** The passphrase field inside another screen; what happens after is that screen's matter. */
export function UnlockPanel({ person, refresh }: { person: string; refresh: () => Promise<void> }) {
  const { busy, failure, run } = useRequest();
  return (
    <section class="panel" aria-label={t('ui_unlock_title')}>
      <p>{t('ui_unlock_why')}</p>
      <UnlockForm
        person={person}
        busy={busy}
        failure={failure}
        onUnlock={async (passphrase) => {
          if (await run(() => send('vault.unlock', { passphrase }))) await refresh();
        }}
      />
    </section>
  );
}
