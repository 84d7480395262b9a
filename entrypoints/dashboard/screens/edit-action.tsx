import { useState } from 'preact/hooks';
import { Button } from '@/components/button';
import { FormFields, startValues } from '@/components/form-fields';
import { Notice } from '@/components/notice';
import type { FormView, Problem } from '@/lib/domain/form';
import type { ActionRecord } from '@/lib/domain/records';
import { targetOfInput } from '@/lib/domain/subject';
import { send } from '@/lib/messaging/send';
import { t } from '@/lib/platform/i18n';
import { useRequest } from '../state/use-request';

/**
 * Corrects an action that needs a person: the corrected one is queued as a new action, then the old one is dismissed.
 * Both stay in activity.
 */
export function EditAction({ action }: { action: ActionRecord }) {
  const [form, setForm] = useState<FormView | null>(null);
  const [values, setValues] = useState<Record<string, string>>({});
  const [problems, setProblems] = useState<Problem[]>([]);
  const [gone, setGone] = useState(false);
  const { busy, failure, run } = useRequest();
  const target = { facility: action.facility, tag: targetOfInput(action.input), action: action.type };

  async function open() {
    const drawn = await run(() => send('action.form', target));
    setGone(!drawn);
    if (!drawn) return;
    setForm(drawn);
    setValues(startValues(drawn, action.input));
  }

  async function queue() {
    const answer = await run(() => send('action.add', { ...target, fields: values }));
    if (answer?.kind === 'problems') setProblems(answer.problems);
    if (answer?.kind !== 'queued') return;
    // Closed first: a second press must not queue it twice should the old one refuse to go.
    setForm(null);
    const note = t('queue_replaced');
    await run(() => send('action.decide', { id: action.id, decision: 'dismiss', note }));
  }

  return (
    <div class="stack-tight">
      {!form && (
        <div class="row">
          <Button kind="quiet" busy={busy} onPress={open}>
            {t('queue_edit')}
          </Button>
        </div>
      )}
      {(failure || gone) && (
        <Notice tone="bad" role="alert" inline>
          {failure ?? t('queue_edit_gone')}
        </Notice>
      )}
      {form && (
        <form
          class="form"
          onSubmit={(event) => {
            event.preventDefault();
            queue();
          }}
        >
          <FormFields
            form={form}
            values={values}
            problems={problems}
            onChange={(name, value) => setValues({ ...values, [name]: value })}
          />
          <div class="form-end">
            <Button kind="primary" submit busy={busy}>
              {t('queue_confirm_send')}
            </Button>
            <Button onPress={() => setForm(null)}>{t('ui_cancel')}</Button>
          </div>
        </form>
      )}
    </div>
  );
}
