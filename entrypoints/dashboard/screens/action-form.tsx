import { useState } from 'preact/hooks';
import { Button } from '@/components/button';
import { FormFields, startValues } from '@/components/form-fields';
import { Notice } from '@/components/notice';
import type { FacilityKey } from '@/lib/domain/facility';
import type { FormView, Problem } from '@/lib/domain/form';
import { send } from '@/lib/messaging/send';
import { t } from '@/lib/platform/i18n';
import { useRequest } from '../state/use-request';

interface ActionFormProps {
  /** Name of the button that opens it. */
  label: string;
  /** Said above the form. */
  notice?: string;
  target: { facility: FacilityKey; tag: string; action: string };
  /** What its fields start with, where the form has them. */
  values: Record<string, string>;
  /** The new action stands in the queue. Closed by then: a second press does not queue it twice. */
  onQueued?: () => void;
}

/** A form that queues one action, behind a button. */
export function ActionForm({ label, notice, target, values: given, onQueued }: ActionFormProps) {
  const [form, setForm] = useState<FormView | null>(null);
  const [values, setValues] = useState<Record<string, string>>({});
  const [problems, setProblems] = useState<Problem[]>([]);
  const [gone, setGone] = useState(false);
  const { busy, failure, run } = useRequest();

  async function open() {
    const drawn = await run(() => send('action.form', target));
    setGone(!drawn);
    if (!drawn) return;
    setProblems([]);
    setForm(drawn);
    setValues(startValues(drawn, given));
  }

  async function queue() {
    const answer = await run(() => send('action.add', { ...target, fields: values }));
    if (answer?.kind === 'problems') setProblems(answer.problems);
    if (answer?.kind !== 'queued') return;
    setForm(null);
    onQueued?.();
  }

  return (
    <div class="stack-tight">
      {!form && (
        <div class="row">
          <Button kind="quiet" busy={busy} onPress={open}>
            {label}
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
          {notice && <p class="muted">{notice}</p>}
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
