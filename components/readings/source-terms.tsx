import type { FileCovers } from '@/lib/domain/records';
import { RadioGroup } from '../radio-group';
import { SelectField } from '../select-field';
import { TextField } from '../text-field';
import { useWords } from '../words';
import { ScopePicker } from './scope-picker';

/** What a person says of a whole source. `asOf` is the text of a `datetime-local` input, in this computer's zone. */
export interface SourceSaid {
  name: string;
  asOf: string;
  covers: FileCovers;
  /** Places or categories that it lists whole. */
  scope: string[];
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
  /** Metrc's names, of which a file may list some whole; none: that is not offered. */
  places: readonly string[];
  categories: readonly string[];
  onChange: (said: SourceSaid) => void;
}

/** Which instant the file speaks of, what it covers and how late it learns of a sale. */
export function SourceTerms({ said, zone, asOfError, places, categories, onChange }: SourceTermsProps) {
  const { t } = useWords();
  const scoped = (names: readonly string[]) => (
    <ScopePicker names={names} chosen={said.scope} onChange={(scope) => onChange({ ...said, scope })} />
  );
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
        onChoose={(covers) => onChange({ ...said, covers, scope: [] })}
        choices={[
          { value: 'all' as const, label: t('readings_covers_all'), hint: t('readings_covers_all_hint') },
          ...(places.length
            ? [{ value: 'places' as const, label: t('readings_covers_places'), more: scoped(places) }]
            : []),
          ...(categories.length
            ? [{ value: 'categories' as const, label: t('readings_covers_categories'), more: scoped(categories) }]
            : []),
          { value: 'some' as const, label: t('readings_covers_some'), hint: t('readings_covers_some_hint') },
        ]}
      />
    </div>
  );
}
