import { useId, useRef, useState } from 'preact/hooks';
import type { CardView } from '@/lib/domain/card';
import { Icon } from '../icon';
import { useWords } from '../words';
import type { CardDesk } from './card-desk';
import { fromPerson } from './from-person';

/** What a {@link ReadingForm} needs. */
export interface ReadingFormProps {
  unit: NonNullable<CardView['unit']>;
  keep: CardDesk['keep'];
  /** On the button; absent: that it is saved here only. */
  label?: string;
  onDone?(): void;
}

/** Types what is on the shelf now. It stays here: nothing is sent to Metrc. */
export function ReadingForm({ unit, keep: store, label, onDone }: ReadingFormProps) {
  const { t, tell } = useWords();
  const id = useId();
  const [quantity, setQuantity] = useState('');
  const [problem, setProblem] = useState<string | null>(null);
  const [isBusy, setBusy] = useState(false);
  // As in the action form: a press reads what is there now, not what was drawn last.
  const now = useRef({ quantity, isBusy });

  function type(text: string) {
    now.current.quantity = text;
    setQuantity(text);
  }

  async function keep() {
    if (now.current.isBusy) return;
    const typed = now.current.quantity.trim();
    if (!typed) {
      setProblem(t('card_reading_empty'));
      return;
    }
    now.current.isBusy = true;
    setBusy(true);
    const reply = await store(typed, unit.name);
    now.current.isBusy = false;
    setBusy(false);
    if (!reply) setProblem(t('card_no_answer'));
    else if (!reply.ok) setProblem(tell(reply.sentence));
    else {
      type('');
      setProblem(null);
      onDone?.();
    }
  }

  return (
    <div class="reading">
      <label for={id}>{t('card_reading_label')}</label>
      <div class="input-with-unit">
        <input
          id={id}
          class="input"
          inputMode="decimal"
          autocomplete="off"
          maxLength={30}
          value={quantity}
          aria-invalid={problem ? 'true' : undefined}
          aria-describedby={problem ? `${id}-problem` : undefined}
          onInput={(event) => type(event.currentTarget.value)}
          onKeyDown={(event) => {
            if (event.key === 'Enter' && event.isTrusted) void keep();
          }}
        />
        <span class="unit" title={unit.name}>
          {unit.abbreviation}
        </span>
      </div>
      <button
        type="button"
        class="button"
        aria-disabled={isBusy ? 'true' : undefined}
        onClick={fromPerson(() => void keep())}
      >
        {label ?? t('card_save_here')}
      </button>
      {problem && (
        <p class="field-error" id={`${id}-problem`} role="alert">
          <Icon name="alert" />
          {problem}
        </p>
      )}
    </div>
  );
}
