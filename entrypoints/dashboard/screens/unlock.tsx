import { Notice } from '@/components/notice';
import { UnlockForm } from '@/components/unlock-form';
import { send } from '@/lib/messaging/send';
import { t } from '@/lib/platform/i18n';
import type { Overview } from '../state/use-overview';
import { useRequest } from '../state/use-request';

/** Asks for the passphrase, then goes to the overview. */
export function UnlockScreen({ overview, refresh }: { overview: Overview; refresh: () => Promise<void> }) {
  const { busy, failure, run } = useRequest();
  const { vault } = overview;
  return (
    <div class="stack narrow">
      <h1>{t('ui_unlock_title')}</h1>
      {vault.kind !== 'locked' ? (
        <Notice role="status">
          <p>
            {t(vault.kind === 'open' ? 'ui_unlock_open' : 'ui_unlock_empty')}{' '}
            <a href={vault.kind === 'open' ? '#/overview' : '#/setup'}>
              {t(vault.kind === 'open' ? 'overview_title' : 'setup_title')}
            </a>
          </p>
        </Notice>
      ) : (
        <>
          <p>{t('ui_unlock_why')}</p>
          <UnlockForm
            person={vault.person}
            busy={busy}
            failure={failure}
            onUnlock={async (passphrase) => {
              if (!(await run(() => send('vault.unlock', { passphrase })))) return;
              location.hash = '#/overview';
              await refresh();
            }}
          />
        </>
      )}
    </div>
  );
}
