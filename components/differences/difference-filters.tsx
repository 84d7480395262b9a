import { severities } from '@/lib/domain/reconcile/difference';
import type { DifferenceClass } from '@/lib/domain/verdict';
import { SelectField } from '../select-field';
import { TextField } from '../text-field';
import { useWords } from '../words';
import { classWords, severityWords, stateWords } from './difference-words';
import type { DifferenceFilter } from './filter-differences';

/** What {@link DifferenceFilters} need. */
export interface DifferenceFiltersProps {
  filter: DifferenceFilter;
  classes: readonly { class: DifferenceClass; count: number }[];
  total: number;
  due: number;
  onChange: (filter: DifferenceFilter) => void;
}

/** Classes with their counts, one press each; severity, state and a search beside them. */
export function DifferenceFilters({ filter, classes, total, due, onChange }: DifferenceFiltersProps) {
  const { t } = useWords();
  const choice = (label: string, count: number, name: DifferenceClass | null) => (
    <button
      key={name ?? 'all'}
      type="button"
      class="filter-chip"
      aria-pressed={filter.class === name}
      onClick={() => onChange({ ...filter, class: name })}
    >
      {label} <span class="number">{count.toLocaleString()}</span>
    </button>
  );
  return (
    <div class="difference-filters">
      <fieldset class="filter-chips" aria-label={t('differences_filter_class')}>
        {choice(t('differences_filter_all'), total, null)}
        {classes.map((one) => choice(t(classWords[one.class]), one.count, one.class))}
      </fieldset>
      <div class="filter-fields">
        <SelectField
          label={t('differences_severity')}
          name="severity"
          value={filter.severity ?? ''}
          placeholder={t('differences_filter_any')}
          choices={severities.map((name) => ({ value: name, label: t(severityWords[name].word) }))}
          onChoose={(value) => onChange({ ...filter, severity: severities.find((name) => name === value) ?? null })}
        />
        <SelectField
          label={t('differences_state')}
          name="state"
          value={filter.state ?? ''}
          placeholder={t('differences_filter_any')}
          choices={[
            { value: 'due', label: t('differences_state_due', due.toLocaleString()) },
            ...states.map((name) => ({ value: name, label: t(stateWords[name]) })),
          ]}
          onChoose={(value) =>
            onChange({ ...filter, state: value === 'due' ? value : (states.find((name) => name === value) ?? null) })
          }
        />
        <TextField
          label={t('differences_search')}
          name="search"
          value={filter.text}
          maxLength={100}
          onText={(text) => onChange({ ...filter, text })}
        />
      </div>
    </div>
  );
}

const states = ['open', 'confirmed', 'correcting'] as const;
