import { useState } from 'preact/hooks';
import { unitAbbreviation } from '@/lib/domain/quantity';
import { templateOf } from '@/lib/domain/reconcile/correction-note';
import {
  areDays,
  isAmount,
  isInOrder,
  type PolicyText,
  plainAmount,
  policyText,
  policyUnits,
  readPolicyText,
} from '@/lib/domain/reconcile/policy-text';
import { defaultThresholds, defaultTolerance, type Thresholds } from '@/lib/domain/reconcile/thresholds';
import { Button } from '../button';
import { standingWords } from '../cadence/standing-words';
import { FormEnd } from '../form-end';
import { TextField } from '../text-field';
import { useWords } from '../words';
import { GoodsLeft } from './goods-left';

/** What a {@link PolicyForm} needs. `thresholds` is what holds now; `reasons` are Metrc's names of this state. */
export interface PolicyFormProps {
  thresholds: Thresholds;
  reasons: readonly string[];
  /** Two letters, lower case. */
  state: string;
  busy: boolean;
  failure: string | null;
  saved: boolean;
  onSave: (thresholds: Thresholds) => void;
}

const sizeLabels = {
  countedMedium: 'policy_counted_medium',
  countedHigh: 'policy_counted_high',
  gramsMedium: 'policy_grams_medium',
  gramsHigh: 'policy_grams_high',
} as const;

/** What this facility tolerates, what asks to be looked at first, and which adjustments goods leave with. */
export function PolicyForm({ thresholds, reasons, state, busy, failure, saved, onSave }: PolicyFormProps) {
  const { t } = useWords();
  const [text, setText] = useState(() => policyText(thresholds));
  const [goodsLeft, setGoodsLeft] = useState(thresholds.goodsLeft);
  const [note, setNote] = useState(thresholds.noteTemplate);
  const known = templateOf(state);
  const wanted = readPolicyText(text, thresholds);
  const set = <K extends keyof PolicyText>(part: K, more: Partial<PolicyText[K]>) =>
    setText({ ...text, [part]: { ...text[part], ...more } });
  const sizeError = (name: keyof PolicyText['sizes']) => {
    if (!isAmount(text.sizes[name])) return t('policy_wrong');
    return isInOrder(text.sizes, name) ? undefined : t('policy_order_wrong');
  };
  const daysField = (name: keyof PolicyText['days'], label: string) => (
    <TextField
      label={label}
      name={name}
      type="number"
      value={text.days[name]}
      hint={t('policy_default_days', String(defaultThresholds[name]))}
      error={areDays(text.days[name]) ? undefined : t('policy_days_wrong')}
      onText={(days) => set('days', { [name]: days })}
    />
  );

  return (
    <form
      class="stack policy"
      onSubmit={(event) => {
        event.preventDefault();
        if (wanted && !busy) onSave({ ...wanted, goodsLeft, noteTemplate: note.trim() });
      }}
    >
      <fieldset>
        <legend>{t('policy_equal')}</legend>
        <p class="muted">{t('policy_what')}</p>
        <div class="field-grid">
          {policyUnits.map((unit) => (
            <TextField
              key={unit}
              label={unit}
              name={`tolerance-${unit}`}
              value={text.tolerances[unit]}
              hint={t('policy_default', plainAmount(defaultTolerance(unit)), unitAbbreviation(unit))}
              error={isAmount(text.tolerances[unit]) ? undefined : t('policy_wrong')}
              onText={(amount) => set('tolerances', { [unit]: amount })}
            />
          ))}
        </div>
      </fieldset>
      <fieldset>
        <legend>{t('policy_severity')}</legend>
        <p class="muted">{t('policy_severity_what')}</p>
        <div class="field-grid">
          {(Object.keys(sizeLabels) as (keyof PolicyText['sizes'])[]).map((name) => (
            <TextField
              key={name}
              label={t(sizeLabels[name])}
              name={name}
              value={text.sizes[name]}
              error={sizeError(name)}
              onText={(amount) => set('sizes', { [name]: amount })}
            />
          ))}
        </div>
      </fieldset>
      <fieldset>
        <legend>{t('policy_time')}</legend>
        <div class="field-grid">
          {daysField('lookAfterDays', t('policy_days'))}
          {daysField('reopenWithinDays', t('policy_reopen'))}
        </div>
      </fieldset>
      <fieldset>
        <legend>{t('policy_note')}</legend>
        <p class="muted">
          {t('policy_note_what')}{' '}
          {known.state
            ? t('policy_note_state', known.citation, t(standingWords[known.standing]))
            : t('policy_note_general')}
        </p>
        <TextField
          label={t('policy_note_label')}
          name="note-template"
          value={note}
          maxLength={300}
          hint={t('policy_note_hint')}
          onText={setNote}
        />
      </fieldset>
      <GoodsLeft reasons={reasons} said={goodsLeft} onSay={setGoodsLeft} />
      <FormEnd done={saved ? t('settings_saved') : null} failure={failure}>
        <Button kind="primary" submit busy={busy} disabled={!wanted}>
          {t('settings_save')}
        </Button>
      </FormEnd>
    </form>
  );
}
