import { useEffect, useRef, useState } from 'preact/hooks';
import type { FormView, Problem } from '@/lib/domain/form';
import { say } from '@/lib/domain/sentence';
import { FormFields, startValues } from '../form-fields';
import { useWords } from '../words';
import type { CardDesk } from './card-desk';
import { fromPerson } from './from-person';

/** What an {@link ActionForm} needs. */
export interface ActionFormProps {
  form: FormView;
  desk: CardDesk;
  onDone(kind: 'queued' | 'confirm-elsewhere'): void;
  onCancel(): void;
}

/**
 * The form of one action. There is no HTML form around it: the page could submit that by script, and only a
 * person's own press or Enter may send.
 */
export function ActionForm({ form, desk, onDone, onCancel }: ActionFormProps) {
  const { t, tell } = useWords();
  const box = useRef<HTMLFieldSetElement>(null);
  const [values, setValues] = useState(() => startValues(form));
  const [problems, setProblems] = useState<Problem[]>([]);
  const [isBusy, setBusy] = useState(false);
  // What a press finds must not wait for the next drawing: two quick presses would both find it free.
  const now = useRef({ values, isBusy });

  useEffect(() => focusFirst(box.current, 'input, select, textarea'), []);
  useEffect(() => {
    if (problems.length) focusFirst(box.current, '[aria-invalid="true"]');
  }, [problems]);

  async function send() {
    if (now.current.isBusy) return;
    now.current.isBusy = true;
    setBusy(true);
    const reply = await desk.send(form.action, now.current.values);
    now.current.isBusy = false;
    setBusy(false);
    if (!reply) setProblems([{ sentence: say('card_send_unanswered') }]);
    else if (reply.kind === 'problems') setProblems(reply.problems);
    else onDone(reply.kind);
  }

  return (
    <fieldset
      ref={box}
      class="form"
      aria-label={tell(form.title)}
      onKeyDown={(event) => {
        if (event.key === 'Enter' && event.isTrusted && event.target instanceof HTMLInputElement) void send();
      }}
    >
      <h3>{tell(form.title)}</h3>
      <FormFields
        form={form}
        values={values}
        problems={problems}
        onChange={(name, value) => {
          now.current.values = { ...now.current.values, [name]: value };
          setValues(now.current.values);
        }}
      />
      <div class="form-end">
        <button
          type="button"
          class="button button-primary"
          aria-disabled={isBusy ? 'true' : undefined}
          onClick={fromPerson(() => void send())}
        >
          {t(form.direct ? 'card_send' : 'card_continue')}
        </button>
        <button type="button" class="button" onClick={onCancel}>
          {t('card_cancel')}
        </button>
        {!form.direct && <span class="hint">{t('card_continue_why')}</span>}
      </div>
    </fieldset>
  );
}

function focusFirst(box: HTMLElement | null, selector: string) {
  box?.querySelector<HTMLElement>(selector)?.focus();
}
