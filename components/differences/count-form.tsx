import { useState } from 'preact/hooks';
import { unitAbbreviation, unitName } from '@/lib/domain/quantity';
import type { Difference } from '@/lib/domain/reconcile/difference';
import { Button } from '../button';
import { Field } from '../field';
import { FormEnd } from '../form-end';
import { RadioGroup } from '../radio-group';
import { useWords } from '../words';

/** What a person saw on the shelf. Place and item are null where the two sides do not differ in them. */
export interface SeenOnShelf {
  amount: string;
  unit: string;
  place: string | null;
  item: string | null;
}

/** What a {@link CountForm} needs. */
export interface CountFormProps {
  difference: Difference;
  busy: boolean;
  failure: string | null;
  onSeen: (seen: SeenOnShelf) => void;
}

/** Asks for the shelf count: how much is there, and, where the sides differ in it, where and what it is. */
export function CountForm({ difference, busy, failure, onSeen }: CountFormProps) {
  const { t } = useWords();
  const { metrc, onHand } = difference;
  const units = [...new Set([metrc?.unit, onHand?.unit].filter((unit) => unit !== undefined))];
  const [amount, setAmount] = useState('');
  const [unit, setUnit] = useState(units[0] ?? 'Each');
  const [place, setPlace] = useState<string | null>(null);
  const [item, setItem] = useState<string | null>(null);
  const asksPlace = difference.class === 'place-mismatch' && onHand?.place && metrc?.place;
  const asksItem = difference.class === 'item-mismatch' && onHand?.item && metrc?.item;
  const isReady = amount.trim() !== '' && (!asksPlace || place !== null) && (!asksItem || item !== null);
  return (
    <form
      class="stack-tight count-form"
      onSubmit={(event) => {
        event.preventDefault();
        if (isReady && !busy) onSeen({ amount, unit, place, item });
      }}
    >
      <h3>{t('reconcile_count')}</h3>
      <p class="muted">{t('reconcile_count_why')}</p>
      {asksPlace && (
        <RadioGroup
          legend={t('reconcile_where')}
          name={`place-${difference.id}`}
          value={place ?? ''}
          onChoose={setPlace}
          choices={[onHand.place, metrc.place].map((name) => ({ value: name ?? '', label: name ?? '' }))}
        />
      )}
      {asksItem && (
        <RadioGroup
          legend={t('reconcile_what')}
          name={`item-${difference.id}`}
          value={item ?? ''}
          onChoose={setItem}
          choices={[onHand.item, metrc.item].map((name) => ({ value: name ?? '', label: name ?? '' }))}
        />
      )}
      <Field label={t('reconcile_on_shelf')}>
        {(wiring) => (
          <div class="input-with-unit">
            <input
              {...wiring}
              class="input"
              name="counted"
              inputMode="decimal"
              autocomplete="off"
              maxLength={30}
              value={amount}
              onInput={(event) => setAmount(event.currentTarget.value)}
            />
            {units.length > 1 ? (
              <select
                class="input unit-choice"
                aria-label={t('reconcile_unit')}
                value={unit}
                onChange={(event) => setUnit(unitName(event.currentTarget.value) ?? unit)}
              >
                {units.map((name) => (
                  <option key={name} value={name}>
                    {name}
                  </option>
                ))}
              </select>
            ) : (
              <span class="muted">{unitAbbreviation(unit)}</span>
            )}
          </div>
        )}
      </Field>
      <FormEnd failure={failure}>
        <Button kind="primary" submit busy={busy} disabled={!isReady}>
          {t('reconcile_weigh')}
        </Button>
      </FormEnd>
    </form>
  );
}
