import { RadioGroup } from '../radio-group';
import { SelectField } from '../select-field';
import { TextField } from '../text-field';
import { useWords } from '../words';

/** What a person says of a whole source. `asOf` is the text of a `datetime-local` input, in this computer's zone. */
interface SourceSaid {
  name: string;
  asOf: string;
  covers: 'all' | 'some';
  delayMinutes: number;
}

/** An instant as the text of a `datetime-local` input. */
export function localInputText(at: number): string {
  const date = new Date(at);
  return new Date(at - date.getTimezoneOffset() * 60_000).toISOString().slice(0, 16);
}

/** What {@link SourceTerms} need. `zone` names this computer's zone. */
export interface SourceTermsProps {
  said: SourceSaid;
  zone: string;
  asOfError: string | undefined;
  onChange: (said: SourceSaid) => void;
}

/** Which instant the file speaks of, what it covers and how late it learns of a sale. */
export function SourceTerms({ said, zone, asOfError, onChange }: SourceTermsProps) {
  const { t } = useWords();
  return (
    <div class="stack">
      <div class="field-grid">
        <TextField
          label={t('readings_name')}
          name="source-name"
          value={said.name}
          maxLength={120}
          onText={(name) => onChange({ ...said, name })}
        />
        <TextField
          label={t('readings_as_of')}
          name="as-of"
          type="datetime-local"
          value={said.asOf}
          hint={t('readings_as_of_hint', zone)}
          error={asOfError}
          onText={(asOf) => onChange({ ...said, asOf })}
        />
        <SelectField
          label={t('readings_delay')}
          name="delay"
          value={String(said.delayMinutes)}
          hint={t('readings_delay_hint')}
          choices={[
            { value: '0', label: t('readings_delay_0') },
            { value: '5', label: t('readings_delay_5') },
            { value: '1440', label: t('readings_delay_1440') },
          ]}
          onChoose={(value) => onChange({ ...said, delayMinutes: Number(value) })}
        />
      </div>
      <RadioGroup
        legend={t('readings_covers')}
        name="covers"
        value={said.covers}
        onChoose={(covers) => onChange({ ...said, covers })}
        choices={[
          { value: 'all', label: t('readings_covers_all'), hint: t('readings_covers_all_hint') },
          { value: 'some', label: t('readings_covers_some'), hint: t('readings_covers_some_hint') },
        ]}
      />
    </div>
  );
}
