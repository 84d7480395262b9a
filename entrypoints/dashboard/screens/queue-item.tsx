import { ActionCard } from '@/components/queue/action-card';
import { decisionsOf, decisionWords } from '@/components/queue/action-words';
import { ApproveAction } from '@/components/queue/approve-action';
import { ByHandForm } from '@/components/queue/by-hand-form';
import { type Deed, DeedBar } from '@/components/queue/deed-bar';
import { needsPerson } from '@/lib/domain/action-state';
import { oppositeOf } from '@/lib/domain/opposite-action';
import type { ActionRecord } from '@/lib/domain/records';
import { targetOfInput } from '@/lib/domain/subject';
import { send } from '@/lib/messaging/send';
import { t, tell } from '@/lib/platform/i18n';
import { useRequest } from '../state/use-request';
import { ActionForm } from './action-form';

/** One action with its decisions. The list moves it by itself once the background has decided. */
export function QueueItem({ action, person }: { action: ActionRecord; person: string | null }) {
  const { busy, failure, run } = useRequest();
  const { id, facility, state, input } = action;
  const isHeld = (by: string) => state === 'queued' && action.hold === by;
  const target = { facility, tag: targetOfInput(input) };
  const opposite = oppositeOf(action);

  function decisions(): Deed[] {
    return decisionsOf(state).map((decision) => {
      const decide = (note: string) => void run(() => send('action.decide', { id, decision, note }));
      const form = () => <ByHandForm busy={busy} onSave={decide} />;
      const act = decision === 'done-by-hand' ? { form } : { press: () => decide('') };
      return {
        label: t(state === 'conflict' && decision === 'retry' ? 'queue_send_anyway' : decisionWords[decision]),
        act,
      };
    });
  }

  // The corrected one takes the place of this one, which is dismissed. Both stay in activity.
  function edit(): Deed {
    const replaces = { id, note: t('queue_replaced') };
    const form = (close: () => void) => (
      <ActionForm target={{ ...target, action: action.type }} values={input} replaces={replaces} onClose={close} />
    );
    return { label: t('queue_edit'), act: { form } };
  }

  // Takes a confirmed action back where Metrc has an opposite write. A person looks it over and sends it.
  function correct({ type, target: tag, fields }: NonNullable<typeof opposite>): Deed {
    const values = { note: t('correct_note', action.day, tell(action.what)), ...fields };
    const form = (close: () => void) => (
      <ActionForm notice={t('correct_why')} target={{ facility, tag, action: type }} values={values} onClose={close} />
    );
    return { label: t('correct'), kind: 'quiet', act: { form } };
  }

  function sent(body: string): Deed {
    const form = () => (
      <pre class="sent mono">
        {action.httpStatus !== null && `HTTP ${action.httpStatus}\n`}
        {body}
      </pre>
    );
    return { label: t('queue_sent_body'), kind: 'quiet', act: { form } };
  }

  const release: Deed = {
    label: t('queue_release'),
    kind: 'primary',
    act: { press: () => void run(() => send('action.release', { id })) },
  };
  const deeds = [
    ...(state === 'queued' && action.fromBackup === 'read' ? [release] : []),
    ...decisions(),
    ...(needsPerson(state) ? [edit()] : []),
    ...(opposite ? [correct(opposite)] : []),
    ...(action.requestBody ? [sent(action.requestBody)] : []),
  ];
  return (
    <ActionCard action={action}>
      {isHeld('approval') && (
        <ApproveAction
          taker={action.person}
          person={person}
          busy={busy}
          onApprove={() => run(() => send('action.approve', { id }))}
        />
      )}
      <DeedBar key={state} deeds={deeds} busy={busy} failure={failure} />
    </ActionCard>
  );
}
