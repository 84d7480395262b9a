import { useState } from 'preact/hooks';
import { compareAmounts, decimalText, inUnit, unitAbbreviation } from '@/lib/domain/quantity';
import { defaultTolerance, type Thresholds, toleranceIn } from '@/lib/domain/reconcile/thresholds';
import { Button } from '../button';
import { FormEnd } from '../form-end';
import { TextField } from '../text-field';
import { useWords } from '../words';

/** Units that a policy speaks of; the others keep their defaults. */
const units = ['Each', 'Grams', 'Ounces', 'Kilograms', 'Pounds', 'Milliliters'] as const;

/** What a {@link PolicyForm} needs. `thresholds` is what holds now. */
export interface PolicyFormProps {
  thresholds: Thresholds;
  busy: boolean;
  failure: string | null;
  saved: boolean;
  onSave: (thresholds: Thresholds) => void;
}

/** What this facility tolerates in each unit, and when a difference falls due for a look. Never a percent. */
export function PolicyForm({ thresholds, busy, failure, saved, onSave }: PolicyFormProps) {
  const { t } = useWords();
  const [texts, setTexts] = useState<Record<string, string>>({});
  const [days, setDays] = useState(String(thresholds.lookAfterDays));
  const textOf = (unit: string) => texts[unit] ?? plain(toleranceIn(thresholds.tolerances, unit));
  const isGood = (text: string) => {
    const amount = decimalText(text);
    return amount !== null && compareAmounts(amount, '0') >= 0;
  };
  const areDaysGood = /^\d{1,3}$/.test(days.trim()) && Number(days) > 0;
  const isReady = areDaysGood && units.every((unit) => isGood(textOf(unit)));

  function save() {
    const changed = units.filter((unit) => texts[unit] !== undefined);
    const said = Object.fromEntries(changed.map((unit) => [unit, decimalText(textOf(unit)) ?? '0']));
    onSave({ ...thresholds, tolerances: { ...thresholds.tolerances, ...said }, lookAfterDays: Number(days) });
  }

  return (
    <form
      class="stack"
      onSubmit={(event) => {
        event.preventDefault();
        if (isReady && !busy) save();
      }}
    >
      <p class="muted">{t('policy_what')}</p>
      <div class="field-grid">
        {units.map((unit) => (
          <TextField
            key={unit}
            label={t('policy_unit', unit)}
            name={`tolerance-${unit}`}
            value={textOf(unit)}
            hint={t('policy_default', plain(defaultTolerance(unit)), unitAbbreviation(unit))}
            error={isGood(textOf(unit)) ? undefined : t('policy_wrong')}
            onText={(text) => setTexts({ ...texts, [unit]: text })}
          />
        ))}
        <TextField
          label={t('policy_days')}
          name="look-after-days"
          type="number"
          value={days}
          error={areDaysGood ? undefined : t('policy_days_wrong')}
          onText={setDays}
        />
      </div>
      <FormEnd done={saved ? t('settings_saved') : null} failure={failure}>
        <Button kind="primary" submit busy={busy} disabled={!isReady}>
          {t('settings_save')}
        </Button>
      </FormEnd>
    </form>
  );
}

/** Without the zeros that a conversion leaves behind. */
function plain(amount: string): string {
  return (
    inUnit({ amount, unit: 'Grams' }, 'Grams')
      ?.replace(/(\.\d*?)0+$/, '$1')
      .replace(/\.$/, '') ?? amount
  );
}
