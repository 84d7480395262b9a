import { useState } from 'preact/hooks';
import { Button } from '../button';
import { Field } from '../field';
import { FormEnd } from '../form-end';
import { useWords } from '../words';

/** What a {@link ByHandForm} needs. */
export interface ByHandFormProps {
  busy: boolean;
  onSave: (note: string) => void;
}

/** "Done by hand" asks how, since nobody else will know. */
export function ByHandForm({ busy, onSave }: ByHandFormProps) {
  const { t } = useWords();
  const [note, setNote] = useState('');
  return (
    <form
      class="form"
      onSubmit={(event) => {
        event.preventDefault();
        if (note.trim()) onSave(note.trim());
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
      <FormEnd>
        <Button kind="primary" submit busy={busy} disabled={!note.trim()}>
          {t('queue_note_save')}
        </Button>
      </FormEnd>
    </form>
  );
}
