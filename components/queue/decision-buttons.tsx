import { useState } from 'preact/hooks';
import type { MessageKey } from '@/lib/domain/sentence';
import { Button } from '../button';
import { Field } from '../field';
import { Notice } from '../notice';
import { useWords } from '../words';
import type { Decision } from './action-words';

const names: Record<Decision, MessageKey> = {
  cancel: 'queue_cancel',
  retry: 'queue_retry',
  'done-by-hand': 'queue_done_by_hand',
  dismiss: 'queue_dismiss',
};

/** What {@link DecisionButtons} need. */
export interface DecisionButtonsProps {
  decisions: readonly Decision[];
  busy: boolean;
  failure: string | null;
  onDecide: (decision: Decision, note: string) => void;
}

/** What a person may do with an action. "Done by hand" asks how, since nobody else will know. */
export function DecisionButtons({ decisions, busy, failure, onDecide }: DecisionButtonsProps) {
  const { t } = useWords();
  const [asking, setAsking] = useState(false);
  const [note, setNote] = useState('');
  if (!decisions.length) return null;
  return (
    <div class="stack-tight">
      <div class="row">
        {decisions.map((decision) =>
          decision === 'done-by-hand' ? (
            <Button key={decision} busy={busy} expanded={asking} onPress={() => setAsking(!asking)}>
              {t(names[decision])}
            </Button>
          ) : (
            <Button key={decision} busy={busy} onPress={() => onDecide(decision, '')}>
              {t(names[decision])}
            </Button>
          ),
        )}
        {failure && (
          <Notice tone="bad" role="alert" inline>
            {failure}
          </Notice>
        )}
      </div>
      {asking && (
        <form
          class="form"
          onSubmit={(event) => {
            event.preventDefault();
            if (note.trim()) onDecide('done-by-hand', note.trim());
          }}
        >
          <Field label={t('queue_note')} hint={t('queue_note_hint')}>
            {(wiring) => (
              <textarea
                {...wiring}
                class="input"
                required
                maxLength={500}
                value={note}
                onInput={(event) => setNote(event.currentTarget.value)}
              />
            )}
          </Field>
          <div class="form-end">
            <Button kind="primary" submit busy={busy} disabled={!note.trim()}>
              {t('queue_note_save')}
            </Button>
          </div>
        </form>
      )}
    </div>
  );
}
