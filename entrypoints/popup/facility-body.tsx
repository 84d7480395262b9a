import type { ComponentChildren } from 'preact';
import { Button } from '@/components/button';
import { LastPull } from '@/components/facility-panel';
import { Progress } from '@/components/progress';
import { StatusLine } from '@/components/status-line';
import { Tally } from '@/components/tally';
import { UnlockForm } from '@/components/unlock-form';
import { WaitingWords } from '@/components/waiting-words';
import { useRequest } from '@/entrypoints/dashboard/state/use-request';
import type { FacilityStatus } from '@/lib/domain/facility-status';
import type { VaultState } from '@/lib/domain/keeping';
import { send } from '@/lib/messaging/send';
import { t } from '@/lib/platform/i18n';
import { openDashboard } from './open-dashboard';

interface FacilityBodyProps {
  status: FacilityStatus;
  vault: VaultState;
  refresh: () => Promise<void>;
}

/** State, progress, ages and counts of the facility; the passphrase field while the keys are locked. */
export function FacilityBody({ status, vault, refresh }: FacilityBodyProps) {
  const { busy, failure, run } = useRequest();
  return (
    <>
      <StatusLine status={status} />
      {status.progress && <Progress progress={status.progress} />}
      {vault.kind === 'locked' && !status.pageOnly && (
        <UnlockForm
          person={vault.person}
          busy={busy}
          failure={failure}
          onUnlock={async (passphrase) => {
            if (await run(() => send('vault.unlock', { passphrase }))) await refresh();
          }}
        />
      )}
      <dl class="popup-list">
        <Line name={t('ui_last_pull')}>
          <LastPull status={status} />
        </Line>
        <Line name={t('ui_differences')}>
          <Tally status={status} />
        </Line>
        <Line name={t('ui_waiting')}>
          <WaitingWords status={status} />
        </Line>
        <Line name={t('ui_attention')}>
          {status.attention ? (
            <Button kind="danger" icon="alert" onPress={() => openDashboard('queue')}>
              {t(status.attention === 1 ? 'ui_attention_one' : 'ui_attention_some', String(status.attention))}
            </Button>
          ) : (
            t('ui_attention_none')
          )}
        </Line>
      </dl>
    </>
  );
}

function Line({ name, children }: { name: string; children: ComponentChildren }) {
  return (
    <div class="popup-line">
      <dt>{name}</dt>
      <dd>{children}</dd>
    </div>
  );
}
