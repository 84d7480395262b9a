import { useState } from 'preact/hooks';
import type { MessageKey } from '@/lib/domain/sentence';
import { Button } from '../button';
import { FormEnd } from '../form-end';
import { SelectField } from '../select-field';
import { TextField } from '../text-field';
import { useWords } from '../words';

/** What a person may decide besides counting, as the forms hand it over. */
export type DecisionMade =
  | { kind: 'comment'; note: string }
  | { kind: 'source'; source: SourceName; note: string }
  | { kind: 'close'; reason: string };

const sources = ['receipt', 'transfer', 'harvest', 'production', 'other'] as const;
type SourceName = (typeof sources)[number];

const kinds = {
  comment: { button: 'reconcile_comment', label: 'reconcile_comment_label' },
  source: { button: 'reconcile_source', label: 'reconcile_note_label' },
  close: { button: 'reconcile_close', label: 'reconcile_close_label' },
} as const satisfies Record<DecisionMade['kind'], { button: MessageKey; label: MessageKey }>;

/** What {@link DecisionForms} need. */
export interface DecisionFormsProps {
  kinds: readonly DecisionMade['kind'][];
  busy: boolean;
  failure: string | null;
  onDecide: (decision: DecisionMade) => void;
}

/** Comment, mend at the source, close with a reason: a button each, and the form of the one that is pressed. */
export function DecisionForms({ kinds: offered, busy, failure, onDecide }: DecisionFormsProps) {
  const { t } = useWords();
  const [open, setOpen] = useState<DecisionMade['kind'] | null>(null);
  if (open === null) {
    return (
      <div class="row">
        {offered.map((kind) => (
          <Button key={kind} kind="quiet" onPress={() => setOpen(kind)}>
            {t(kinds[kind].button)}
          </Button>
        ))}
      </div>
    );
  }
  return (
    <DecisionForm
      kind={open}
      busy={busy}
      failure={failure}
      onCancel={() => setOpen(null)}
      onDecide={(decision) => {
        setOpen(null);
        onDecide(decision);
      }}
    />
  );
}

interface DecisionFormProps extends Omit<DecisionFormsProps, 'kinds'> {
  kind: DecisionMade['kind'];
  onCancel: () => void;
}

function DecisionForm({ kind, busy, failure, onDecide, onCancel }: DecisionFormProps) {
  const { t } = useWords();
  const [text, setText] = useState('');
  const [source, setSource] = useState<SourceName>('receipt');
  const isReady = kind === 'source' || text.trim() !== '';
  function decide() {
    const note = text.trim();
    if (kind === 'comment') onDecide({ kind, note });
    if (kind === 'source') onDecide({ kind, source, note });
    if (kind === 'close') onDecide({ kind, reason: note });
  }
  return (
    <form
      class="stack-tight count-form"
      onSubmit={(event) => {
        event.preventDefault();
        if (isReady && !busy) decide();
      }}
    >
      {kind === 'source' && (
        <>
          <p class="muted">{t('reconcile_source_what')}</p>
          <SelectField
            label={t('reconcile_source_label')}
            name="source"
            value={source}
            choices={sources.map((name) => ({ value: name, label: t(`reconcile_source_${name}`) }))}
            onChoose={(value) => setSource(sources.find((name) => name === value) ?? 'other')}
          />
        </>
      )}
      {kind === 'close' && <p class="muted">{t('reconcile_close_what')}</p>}
      <TextField label={t(kinds[kind].label)} name={kind} value={text} maxLength={500} onText={setText} />
      <FormEnd failure={failure}>
        <Button kind="primary" submit busy={busy} disabled={!isReady}>
          {t(kinds[kind].button)}
        </Button>
        <Button onPress={onCancel}>{t('ui_cancel')}</Button>
      </FormEnd>
    </form>
  );
}
