import { useEffect, useRef, useState } from 'preact/hooks';
import { Button } from '@/components/button';
import { FormEnd } from '@/components/form-end';
import { FormFields, startValues } from '@/components/form-fields';
import { localInputText } from '@/components/readings/source-terms';
import { readPolicy } from '@/lib/data/readers';
import { facilityParts } from '@/lib/domain/facility';
import type { FormView, Problem } from '@/lib/domain/form';
import { noteParts, ownNote, stateNote } from '@/lib/domain/reconcile/correction-note';
import type { Difference } from '@/lib/domain/reconcile/difference';
import type { Proposal } from '@/lib/domain/reconcile/propose-correction';
import { send } from '@/lib/messaging/send';
import { t, tell } from '@/lib/platform/i18n';
import { useRequest } from '../state/use-request';

interface CorrectInMetrcProps {
  difference: Difference;
  proposal: Proposal;
  onChanged: (said: string) => void;
}

/** The note as it is offered, in words of the facility's own or of its state; empty where there is nothing to tell. */
function noteOf(difference: Difference, template: string): string {
  // With its date: the note is read years later.
  const when = localInputText(difference.confirmed?.at ?? Date.now()).replace('T', ' ');
  const parts = noteParts(difference, when);
  if (!parts) return '';
  return template ? ownNote(template, parts) : tell(stateNote(facilityParts(difference.facility).state, parts));
}

/** The write that corrects Metrc, filled in with the variance and a note; a person reads it, chooses a reason, sends it. */
export function CorrectInMetrc({ difference, proposal, onChanged }: CorrectInMetrcProps) {
  const { id, facility, record } = difference;
  const [form, setForm] = useState<FormView | null>(null);
  const [values, setValues] = useState<Record<string, string>>({});
  const [problems, setProblems] = useState<Problem[]>([]);
  const { busy, failure, run } = useRequest();
  const newId = useRef(crypto.randomUUID());

  useEffect(() => {
    run(() => send('action.form', { facility, tag: record, action: proposal.action })).then(async (drawn) => {
      if (!drawn) return;
      const note = noteOf(difference, (await readPolicy(facility)).noteTemplate);
      setForm(drawn);
      setValues(startValues(drawn, { ...(note && { note }), ...proposal.values }));
    });
  }, [id, proposal.action]);

  async function queue() {
    const wanted = { id, action: proposal.action, fields: values, newId: newId.current };
    const answer = await run(() => send('difference.correct', wanted));
    if (answer?.kind === 'problems') setProblems(answer.problems);
    if (answer?.kind === 'queued') onChanged(t('differences_said_queued', record));
  }

  if (!form) return failure ? <FormEnd failure={failure}>{null}</FormEnd> : null;
  return (
    <form
      class="form"
      aria-label={t('reconcile_correct')}
      onSubmit={(event) => {
        event.preventDefault();
        queue();
      }}
    >
      <h3>{t('reconcile_correct')}</h3>
      <p class="muted">{t('reconcile_correct_what')}</p>
      <FormFields
        form={form}
        values={values}
        problems={problems}
        onChange={(name, value) => setValues((held) => ({ ...held, [name]: value }))}
      />
      <FormEnd failure={failure}>
        <Button kind="primary" submit busy={busy}>
          {t('queue_confirm_send')}
        </Button>
      </FormEnd>
    </form>
  );
}
