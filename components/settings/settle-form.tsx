import { useState } from 'preact/hooks';
import { asSettleSeconds, harmfulSettle } from '@/lib/domain/settle-time';
import { Button } from '../button';
import { FormEnd } from '../form-end';
import { TextField } from '../text-field';
import { useWords } from '../words';

/** What a {@link SettleForm} needs. `seconds` is what holds now. */
export interface SettleFormProps {
  seconds: number;
  busy: boolean;
  failure: string | null;
  saved: boolean;
  onSave: (seconds: number) => void;
}

/** How long a change that does not show is waited for before it counts as not made. */
export function SettleForm({ seconds, busy, failure, saved, onSave }: SettleFormProps) {
  const { t } = useWords();
  const [text, setText] = useState(String(seconds));
  const entered = /^\d+$/.test(text.trim()) ? asSettleSeconds(Number(text)) : null;
  return (
    <form
      class="form"
      onSubmit={(event) => {
        event.preventDefault();
        if (entered !== null && !busy) onSave(entered);
      }}
    >
      <TextField
        label={t('settle_seconds')}
        name="settle"
        type="number"
        value={text}
        hint={t('settle_seconds_hint')}
        error={entered === null ? t('settle_seconds_wrong') : undefined}
        onText={setText}
      />
      {entered !== null && <p role="status">{t('settle_result', String(harmfulSettle(entered)))}</p>}
      <FormEnd done={saved ? t('settle_saved') : null} failure={failure}>
        <Button kind="primary" submit busy={busy} disabled={entered === null}>
          {t('settings_save')}
        </Button>
      </FormEnd>
    </form>
  );
}
