import { useState } from 'preact/hooks';
import { Button } from '../button';
import { FormEnd } from '../form-end';
import { SelectField } from '../select-field';
import { TextField } from '../text-field';
import { useWords } from '../words';

/** What a {@link HandOverForm} needs. `said` is what the last file holds. */
export interface HandOverFormProps {
  person: string;
  busy: boolean;
  failure: string | null;
  said: string | null;
  onMake: (wish: { days: number; who: string }) => void;
}

/** Makes a file of what was counted and decided here, for another computer. */
export function HandOverForm({ person, busy, failure, said, onMake }: HandOverFormProps) {
  const { t } = useWords();
  const [days, setDays] = useState('1');
  const [who, setWho] = useState(person);
  const isReady = who.trim() !== '';
  return (
    <form
      class="panel stack-tight"
      aria-label={t('handover_make_title')}
      onSubmit={(event) => {
        event.preventDefault();
        if (isReady && !busy) onMake({ days: Number(days), who });
      }}
    >
      <h2>{t('handover_make_title')}</h2>
      <p class="muted">{t('handover_make_what')}</p>
      <div class="field-grid">
        <SelectField
          label={t('handover_since')}
          name="handover-days"
          value={days}
          choices={[
            { value: '1', label: t('handover_since_1') },
            { value: '7', label: t('handover_since_7') },
            { value: '30', label: t('handover_since_30') },
          ]}
          onChoose={setDays}
        />
        <TextField label={t('handover_who')} name="handover-who" value={who} maxLength={80} onText={setWho} />
      </div>
      <FormEnd done={said} failure={failure}>
        <Button kind="primary" submit busy={busy} disabled={!isReady}>
          {t('handover_make')}
        </Button>
      </FormEnd>
    </form>
  );
}
