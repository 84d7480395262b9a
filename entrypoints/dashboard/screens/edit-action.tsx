import { Notice } from '@/components/notice';
import type { ActionRecord } from '@/lib/domain/records';
import { targetOfInput } from '@/lib/domain/subject';
import { send } from '@/lib/messaging/send';
import { t } from '@/lib/platform/i18n';
import { useRequest } from '../state/use-request';
import { ActionForm } from './action-form';

/**
 * Corrects an action that needs a person: the corrected one is queued as a new action, then the old one is dismissed.
 * Both stay in activity.
 */
export function EditAction({ action }: { action: ActionRecord }) {
  const { failure, run } = useRequest();
  const { id, facility, type, input } = action;

  function dismiss() {
    const note = t('queue_replaced');
    run(() => send('action.decide', { id, decision: 'dismiss', note }));
  }

  return (
    <>
      <ActionForm
        label={t('queue_edit')}
        target={{ facility, tag: targetOfInput(input), action: type }}
        values={input}
        onQueued={dismiss}
      />
      {failure && (
        <Notice tone="bad" role="alert" inline>
          {failure}
        </Notice>
      )}
    </>
  );
}
