import type { ComponentChildren } from 'preact';
import { Field } from './field';

/** What a {@link TextField} needs. Uncontrolled unless `onText` is given: secrets then live in the input alone. */
export interface TextFieldProps {
  label: string;
  name: string;
  hint?: ComponentChildren;
  error?: string | undefined;
  type?: 'text' | 'password' | 'search' | 'number' | 'datetime-local';
  value?: string;
  required?: boolean;
  maxLength?: number;
  focused?: boolean;
  onText?: (text: string) => void;
}

/** One line of text. Nothing typed here is remembered or corrected by the browser. */
export function TextField(props: TextFieldProps) {
  return (
    <Field label={props.label} hint={props.hint} error={props.error}>
      {(wiring) => (
        <input
          {...wiring}
          class="input"
          // The types know one kind of input at a time, this component several.
          type={(props.type ?? 'text') as 'text'}
          name={props.name}
          {...(props.onText ? { value: props.value ?? '' } : { defaultValue: props.value ?? '' })}
          required={props.required}
          maxLength={props.maxLength}
          // biome-ignore lint/a11y/noAutofocus: only where a window asks for this one thing and nothing else
          autoFocus={props.focused}
          autocomplete="off"
          autocapitalize="off"
          spellcheck={false}
          onInput={(event) => props.onText?.(event.currentTarget.value)}
        />
      )}
    </Field>
  );
}
