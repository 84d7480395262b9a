import { useEffect, useRef, useState } from 'preact/hooks';
import type { MenuAction } from '@/components/actions/action-menu';
import { Button } from '@/components/button';
import { FormFields, startValues } from '@/components/form-fields';
import { Notice } from '@/components/notice';
import type { FacilityKey } from '@/lib/domain/facility';
import type { FormView, Problem } from '@/lib/domain/form';
import { send } from '@/lib/messaging/send';
import { t, tell } from '@/lib/platform/i18n';
import { useRequest } from '../state/use-request';
import { WhatCame } from './what-came';

interface ActOnceProps {
  facility: FacilityKey;
  action: MenuAction;
  /** Tag of a package, Metrc's Id of anything else; empty for an action that begins without a record. */
  target: string;
  onClose: () => void;
}

/** The form of one action on one record, drawn from its schema, up to its place in the queue. */
export function ActOnce({ facility, action, target, onClose }: ActOnceProps) {
  const [form, setForm] = useState<FormView | null>(null);
  const [values, setValues] = useState<Record<string, string>>({});
  const [problems, setProblems] = useState<Problem[]>([]);
  const [ended, setEnded] = useState<'gone' | 'queued' | null>(null);
  const { busy, failure, run } = useRequest();
  const box = useRef<HTMLElement>(null);
  const id = useRef(crypto.randomUUID());
  const asked = { facility, tag: target, action: action.type };

  useEffect(() => {
    run(() => send('action.form', asked)).then((drawn) => {
      if (!drawn) return setEnded('gone');
      setForm(drawn);
      setValues(startValues(drawn));
    });
  }, [action.type, target]);
  useEffect(() => box.current?.querySelector<HTMLElement>('.input, button')?.focus(), [form, ended]);
  useEffect(() => {
    if (problems.length) box.current?.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus();
  }, [problems]);

  async function queue() {
    const answer = await run(() => send('action.add', { ...asked, fields: values, id: id.current }));
    if (answer?.kind === 'problems') setProblems(answer.problems);
    if (answer?.kind === 'queued') setEnded('queued');
  }

  return (
    <section ref={box} class="panel act" aria-label={tell(action.title)}>
      <h3>{tell(action.title)}</h3>
      {(failure || ended === 'gone') && (
        <Notice tone="bad" role="alert">
          {failure ?? t('queue_edit_gone')}
        </Notice>
      )}
      {ended === 'queued' && (
        <Notice tone="good" role="status">
          {t('actions_queued')} <a href="#/queue">{t('actions_see_queue')}</a>
        </Notice>
      )}
      {ended === 'queued' && <WhatCame facility={facility} id={id.current} />}
      {form && ended === null ? (
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
            onChange={(name, value) => setValues((held) => ({ ...held, [name]: value }))}
          />
          <div class="form-end">
            <Button kind="primary" submit busy={busy}>
              {t('queue_confirm_send')}
            </Button>
            <Button onPress={onClose}>{t('ui_cancel')}</Button>
          </div>
        </form>
      ) : (
        ended && (
          <div class="form-end">
            <Button onPress={onClose}>{t('ui_close')}</Button>
          </div>
        )
      )}
    </section>
  );
}
