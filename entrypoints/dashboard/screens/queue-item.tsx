import { Button } from '@/components/button';
import { ActionCard } from '@/components/queue/action-card';
import { decisionsOf } from '@/components/queue/action-words';
import { ApproveAction } from '@/components/queue/approve-action';
import { DecisionButtons } from '@/components/queue/decision-buttons';
import { needsPerson } from '@/lib/domain/action-state';
import type { ActionRecord } from '@/lib/domain/records';
import { send } from '@/lib/messaging/send';
import { t } from '@/lib/platform/i18n';
import { useRequest } from '../state/use-request';
import { CorrectAction } from './correct-action';
import { EditAction } from './edit-action';

/** One action with its decisions. The list moves it by itself once the background has decided. */
export function QueueItem({ action, person }: { action: ActionRecord; person: string | null }) {
  const { busy, failure, run } = useRequest();
  return (
    <ActionCard action={action}>
      <DecisionButtons
        key={action.state}
        decisions={decisionsOf(action.state)}
        busy={busy}
        failure={failure}
        onDecide={(decision, note) => run(() => send('action.decide', { id: action.id, decision, note }))}
      />
      {action.state === 'queued' && action.hold === 'approval' && (
        <ApproveAction
          taker={action.person}
          person={person}
          busy={busy}
          onApprove={() => run(() => send('action.approve', { id: action.id }))}
        />
      )}
      {action.state === 'queued' && action.fromBackup === 'read' && (
        <div class="row">
          <Button busy={busy} onPress={() => run(() => send('action.release', { id: action.id }))}>
            {t('queue_release')}
          </Button>
        </div>
      )}
      {needsPerson(action.state) && <EditAction action={action} />}
      <CorrectAction action={action} />
      {action.requestBody && (
        <details>
          <summary>{t('queue_sent_body')}</summary>
          <pre class="sent mono">
            {action.httpStatus !== null && `HTTP ${action.httpStatus}\n`}
            {action.requestBody}
          </pre>
        </details>
      )}
    </ActionCard>
  );
}
