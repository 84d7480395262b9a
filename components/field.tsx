import type { ComponentChildren } from 'preact';
import { useId } from 'preact/hooks';
import { Icon } from './icon';

/** What the input inside a {@link Field} takes over, so that label, hint and error belong to it. */
interface FieldWiring {
  id: string;
  'aria-describedby': string | undefined;
  'aria-invalid': 'true' | undefined;
}

/** What a {@link Field} needs. The label is the accessible name, alone; hint and error describe. */
export interface FieldProps {
  label: string;
  hint?: ComponentChildren;
  error?: string | undefined;
  children: (wiring: FieldWiring) => ComponentChildren;
}

/** A label, its input, what helps to fill it and what is wrong with it. */
export function Field({ label, hint, error, children }: FieldProps) {
  const id = useId();
  const described = [hint && `${id}-hint`, error && `${id}-error`].filter(Boolean).join(' ');
  return (
    <div class="field">
      <label class="field-label" for={id}>
        {label}
      </label>
      {hint && (
        <div class="field-hint" id={`${id}-hint`}>
          {hint}
        </div>
      )}
      {children({ id, 'aria-describedby': described || undefined, 'aria-invalid': error ? 'true' : undefined })}
      {error && (
        <div class="field-error" id={`${id}-error`}>
          <Icon name="alert" />
          {error}
        </div>
      )}
    </div>
  );
}
