import type { ComponentChildren } from 'preact';
import { needsPerson } from '@/lib/domain/action-state';
import type { ActionRecord } from '@/lib/domain/records';
import { recordName } from '@/lib/domain/subject';
import { Age } from '../age';
import { Change } from '../change';
import { Icon } from '../icon';
import { useWords } from '../words';
import { changeOf } from './action-change';
import { holdSentence } from './action-words';
import { StateChip } from './state-chip';
import { ValueCompare } from './value-compare';

/** One action of the queue: what, on which tag, by whom, how it stands and why. Children are its buttons. */
export function ActionCard({ action, children }: { action: ActionRecord; children?: ComponentChildren }) {
  const { t, tell } = useWords();
  const change = changeOf(action);
  const hold = holdSentence(action);
  const asking = needsPerson(action.state);
  // Metrc's own words are shown below, once.
  const repeats = action.refusal !== null && action.reason?.args?.includes(action.refusal);
  const facts = [
    action.person,
    <Age key="age" at={action.createdAt} withTime />,
    action.attempts > 0 && t(action.attempts === 1 ? 'queue_attempts_one' : 'queue_attempts', String(action.attempts)),
  ].filter(Boolean);
  return (
    <article class="panel action-card" data-state={action.state} data-action={action.id}>
      <div class="panel-head">
        <h3>
          {tell(action.what)}
          {change && <Change {...change} />}
        </h3>
        <StateChip state={action.state} />
      </div>
      <p class="muted facts-line">
        {action.records.map((record) => (
          <span key={record} class="mono">
            {recordName(record)}
          </span>
        ))}
        {facts.map((fact, index) => (
          <span key={index}>{fact}</span>
        ))}
      </p>
      {hold && (
        <p class="status-line">
          <Icon name="pause" />
          <span>{tell(hold)}</span>
        </p>
      )}
      {wasSentOnce(action) && (
        <p class="status-line">
          <Icon name="info" />
          <span>{t('queue_sent_once')}</span>
        </p>
      )}
      {action.reason && !repeats && (
        <p class="status-line">
          <Icon name={asking ? 'alert' : 'info'} />
          <span>{tell(action.reason)}</span>
        </p>
      )}
      {action.refusal && (
        <blockquote class="refusal">
          <span class="muted">{t('queue_refusal')}</span> {action.refusal}
        </blockquote>
      )}
      {action.note && (
        <p>
          <span class="muted">{t('queue_note_was')}</span> {action.note}
        </p>
      )}
      {(action.state === 'conflict' || action.state === 'needs-decision') && (
        <ValueCompare decided={action.baseline} found={action.before} />
      )}
      {children}
    </article>
  );
}

/** It went out, was not found, and waits or was given up: Metrc may carry it out yet. */
function wasSentOnce({ state, requestHash, mayLinger }: ActionRecord): boolean {
  return (state === 'queued' || state === 'cancelled') && requestHash !== null && mayLinger === true;
}
