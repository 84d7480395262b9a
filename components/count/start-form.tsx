import { useState } from 'preact/hooks';
import type { CountScope, CountTerms } from '@/lib/domain/count/count-session';
import { Button } from '../button';
import { CheckRow } from '../check-row';
import { FormEnd } from '../form-end';
import { RadioGroup } from '../radio-group';
import { SelectField } from '../select-field';
import { TextField } from '../text-field';
import { useWords } from '../words';
import { ScopeField } from './scope-field';

/** What a person says of a new count. */
export interface StartSaid {
  terms: CountTerms;
  name: string;
  who: string;
}

/** What a {@link StartForm} needs. */
export interface StartFormProps {
  /** Of a recount; null for a count of its own. */
  tags: string[] | null;
  person: string;
  places: readonly string[];
  items: readonly string[];
  /** As in the last count. */
  delayMinutes: number;
  busy: boolean;
  failure: string | null;
  onStart: (said: StartSaid) => void;
}

/** Begins a count: what, how, and by whom. */
export function StartForm({ tags, person, places, items, delayMinutes, busy, failure, onStart }: StartFormProps) {
  const { t } = useWords();
  const [who, setWho] = useState(person);
  const [name, setName] = useState('');
  const [terms, setTerms] = useState<CountTerms>({
    kind: 'quantity',
    scope: firstScope(tags, places),
    isBlind: false,
    repeats: 'add',
    eachScan: 'ask',
    delayMinutes,
    needsReview: false,
  });
  const change = (changes: Partial<CountTerms>) => setTerms({ ...terms, ...changes });
  const { scope } = terms;
  const isPicked = (scope.by !== 'places' && scope.by !== 'items') || scope.names.length > 0;
  const isReady = who.trim() !== '' && isPicked;
  return (
    <form
      class="stack count-start"
      onSubmit={(event) => {
        event.preventDefault();
        if (isReady && !busy) onStart({ terms, name, who });
      }}
    >
      <ScopeField scope={terms.scope} places={places} items={items} onChange={(scope) => change({ scope })} />
      <div class="count-choices">
        <RadioGroup
          legend={t('count_repeats')}
          name="count-repeats"
          value={terms.repeats}
          onChoose={(repeats) => change({ repeats })}
          choices={[
            { value: 'add', label: t('count_repeats_add'), hint: t('count_repeats_add_hint') },
            { value: 'refuse', label: t('count_repeats_refuse'), hint: t('count_repeats_refuse_hint') },
          ]}
        />
        <RadioGroup
          legend={t('count_each')}
          name="count-each"
          value={terms.eachScan}
          onChoose={(eachScan) => change({ eachScan })}
          choices={[
            { value: 'ask', label: t('count_each_ask') },
            { value: 'one', label: t('count_each_one') },
          ]}
        />
      </div>
      <div class="stack-tight">
        <CheckRow name="blind" checked={terms.isBlind} onChange={(isBlind) => change({ isBlind })}>
          {t('count_blind')}
        </CheckRow>
        <CheckRow name="needs-review" checked={terms.needsReview} onChange={(needsReview) => change({ needsReview })}>
          {t('count_needs_review')}
        </CheckRow>
      </div>
      <div class="field-grid">
        <TextField label={t('count_who')} name="count-who" value={who} maxLength={80} onText={setWho} />
        <SelectField
          label={t('count_delay')}
          name="count-delay"
          value={String(terms.delayMinutes ?? 0)}
          hint={t('count_delay_hint')}
          choices={[
            { value: '0', label: t('readings_delay_0') },
            { value: '5', label: t('readings_delay_5') },
            { value: '1440', label: t('readings_delay_1440') },
          ]}
          onChoose={(value) => change({ delayMinutes: Number(value) })}
        />
        <TextField
          label={t('count_name')}
          name="count-name"
          value={name}
          maxLength={80}
          hint={t('count_name_hint')}
          onText={setName}
        />
      </div>
      <FormEnd failure={failure}>
        <Button kind="primary" submit busy={busy} disabled={!isReady}>
          {t('count_start')}
        </Button>
        {!isPicked && <span class="muted">{t('count_scope_pick')}</span>}
      </FormEnd>
    </form>
  );
}

function firstScope(tags: string[] | null, places: readonly string[]): CountScope {
  if (tags) return { by: 'tags', tags };
  return places.length ? { by: 'places', names: [] } : { by: 'all' };
}
