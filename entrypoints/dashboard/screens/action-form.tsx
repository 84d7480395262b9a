import { useEffect, useRef, useState } from 'preact/hooks';
import { Button } from '@/components/button';
import { FormEnd } from '@/components/form-end';
import { FormFields, startValues } from '@/components/form-fields';
import { Notice } from '@/components/notice';
import type { FacilityKey } from '@/lib/domain/facility';
import type { FormView, Problem } from '@/lib/domain/form';
import { send } from '@/lib/messaging/send';
import { t } from '@/lib/platform/i18n';
import { useRequest } from '../state/use-request';

interface ActionFormProps {
  /** Said above the form. */
  notice?: string;
  target: { facility: FacilityKey; tag: string; action: string };
  /** What its fields start with, where the form has them. */
  values: Record<string, string>;
  /** The action whose place the new one takes. */
  replaces?: { id: string; note: string };
  onClose: () => void;
}

/** A form that queues one action, with the values of another. */
export function ActionForm({ notice, target, values: given, replaces, onClose }: ActionFormProps) {
  const [form, setForm] = useState<FormView | null>(null);
  const [values, setValues] = useState<Record<string, string>>({});
  const [problems, setProblems] = useState<Problem[]>([]);
  const [isGone, setGone] = useState(false);
  const { busy, failure, run } = useRequest();
  const box = useRef<HTMLFormElement>(null);
  // Sent again after an answer that got lost, it is the same action.
  const [id] = useState(() => crypto.randomUUID());

  useEffect(() => {
    run(() => send('action.form', { ...target, ...(replaces && { replaces: replaces.id }) })).then((drawn) => {
      setGone(!drawn);
      if (!drawn) return;
      setForm(drawn);
      setValues(startValues(drawn, given));
    });
  }, []);
  useEffect(() => box.current?.querySelector<HTMLElement>('.input, button')?.focus(), [form]);
  useEffect(() => {
    if (problems.length) box.current?.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus();
  }, [problems]);

  async function queue() {
    const answer = await run(() =>
      send('action.add', { ...target, fields: values, id, ...(replaces && { replaces }) }),
    );
    if (answer?.kind === 'problems') setProblems(answer.problems);
    if (answer?.kind === 'queued') onClose();
  }

  return (
    <>
      {(failure || isGone) && (
        <Notice tone="bad" role="alert" inline>
          {failure ?? t('queue_edit_gone')}
        </Notice>
      )}
      {form && (
        <form
          ref={box}
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
          <FormEnd>
            <Button kind="primary" submit busy={busy}>
              {t('queue_confirm_send')}
            </Button>
            <Button onPress={onClose}>{t('ui_cancel')}</Button>
          </FormEnd>
        </form>
      )}
    </>
  );
}
