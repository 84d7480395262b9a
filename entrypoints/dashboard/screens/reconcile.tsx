import { DecisionForms, type DecisionMade } from '@/components/differences/decision-forms';
import { Notice } from '@/components/notice';
import { type Difference, differenceState } from '@/lib/domain/reconcile/difference';
import { proposeCorrection } from '@/lib/domain/reconcile/propose-correction';
import { send } from '@/lib/messaging/send';
import { t } from '@/lib/platform/i18n';
import { useRequest } from '../state/use-request';
import { CorrectInMetrc } from './correct-in-metrc';
import { CountShelf } from './count-shelf';
import { UseCount } from './use-count';

interface ReconcileProps {
  difference: Difference;
  /** Of the facility: whether Metrc can be read and written at all. */
  isConnected: boolean;
  /** Something was decided: look again. @param said what was done, for a person */
  onChanged: (said: string) => void;
}

/** The steps by which one difference is reconciled: count, then correct the side that is wrong; or say why not. */
export function Reconcile({ difference, isConnected, onChanged }: ReconcileProps) {
  const { busy, failure, run } = useRequest();
  const state = differenceState(difference);

  async function decide(decision: DecisionMade) {
    const answer = await run(() => send('differences.decide', { ids: [difference.id], decision }));
    if (answer) onChanged(t('differences_said_decided', '1'));
  }

  return (
    <div class="stack-tight">
      {state === 'open' && isConnected && <UseCount difference={difference} onChanged={onChanged} />}
      {state === 'open' && isConnected && <CountShelf difference={difference} onChanged={onChanged} />}
      {state === 'open' && !isConnected && <Notice>{t('reconcile_needs_keys')}</Notice>}
      {state === 'confirmed' && <Confirmed difference={difference} onChanged={onChanged} />}
      {state === 'correcting' && <Correcting difference={difference} />}
      <DecisionForms
        kinds={state === 'correcting' ? ['comment', 'close'] : ['comment', 'source', 'close']}
        busy={busy}
        failure={failure}
        onDecide={decide}
      />
    </div>
  );
}

function Confirmed({ difference, onChanged }: Omit<ReconcileProps, 'isConnected'>) {
  const proposal = proposeCorrection(difference);
  if (!proposal) return <Notice>{t('reconcile_no_write')}</Notice>;
  return <CorrectInMetrc difference={difference} proposal={proposal} onChanged={onChanged} />;
}

function Correcting({ difference: { correction } }: { difference: Difference }) {
  if (correction?.kind === 'metrc') {
    return (
      <Notice role="status">
        <p>
          {t('reconcile_queued')} <a href="#/queue">{t('actions_see_queue')}</a>
        </p>
      </Notice>
    );
  }
  return <Notice>{t(correction?.kind === 'source' ? 'reconcile_source_waits' : 'reconcile_here_waits')}</Notice>;
}
