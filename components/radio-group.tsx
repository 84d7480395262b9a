import type { ComponentChildren } from 'preact';
import { useId } from 'preact/hooks';

/** One way to answer. `more` is shown below it while it is chosen. */
interface RadioChoice<V extends string> {
  value: V;
  label: string;
  hint?: string;
  more?: ComponentChildren;
}

/** What a {@link RadioGroup} needs. */
export interface RadioGroupProps<V extends string> {
  legend: string;
  name: string;
  value: V;
  choices: readonly RadioChoice<V>[];
  onChoose: (value: V) => void;
}

/** A question with a few answers, all visible. Each label is its radio's whole accessible name. */
export function RadioGroup<V extends string>({ legend, name, value, choices, onChoose }: RadioGroupProps<V>) {
  const id = useId();
  return (
    <fieldset class="choices">
      <legend>{legend}</legend>
      {choices.map((choice) => (
        <div class="choice" key={choice.value}>
          <input
            type="radio"
            id={`${id}-${choice.value}`}
            name={name}
            value={choice.value}
            checked={choice.value === value}
            aria-describedby={choice.hint ? `${id}-${choice.value}-hint` : undefined}
            onChange={() => onChoose(choice.value)}
          />
          <label for={`${id}-${choice.value}`}>{choice.label}</label>
          {choice.hint && (
            <div class="field-hint" id={`${id}-${choice.value}-hint`}>
              {choice.hint}
            </div>
          )}
          {choice.value === value && choice.more && <div class="choice-more">{choice.more}</div>}
        </div>
      ))}
    </fieldset>
  );
}
