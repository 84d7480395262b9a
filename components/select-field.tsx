import type { ComponentChildren } from 'preact';
import { Field } from './field';

/** What a {@link SelectField} needs. */
export interface SelectFieldProps {
  label: string;
  name: string;
  value: string;
  choices: readonly { value: string; label: string }[];
  /** Shown first, as "nothing chosen yet". */
  placeholder?: string;
  hint?: ComponentChildren;
  error?: string | undefined;
  required?: boolean;
  onChoose: (value: string) => void;
}

/** One of several values, in the browser's own list. */
export function SelectField(props: SelectFieldProps) {
  return (
    <Field label={props.label} hint={props.hint} error={props.error}>
      {(wiring) => (
        <select
          {...wiring}
          class="input"
          name={props.name}
          required={props.required}
          value={props.value}
          onChange={(event) => props.onChoose(event.currentTarget.value)}
        >
          {props.placeholder !== undefined && <option value="">{props.placeholder}</option>}
          {props.choices.map((choice) => (
            <option key={choice.value} value={choice.value}>
              {choice.label}
            </option>
          ))}
        </select>
      )}
    </Field>
  );
}
