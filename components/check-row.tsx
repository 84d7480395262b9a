import type { ComponentChildren } from 'preact';
import { useId } from 'preact/hooks';

/** What a {@link CheckRow} needs. */
export interface CheckRowProps {
  checked: boolean;
  name?: string;
  value?: string;
  onChange: (checked: boolean) => void;
  children: ComponentChildren;
}

/** A checkbox with its label; the label is the whole accessible name. */
export function CheckRow({ checked, name, value, onChange, children }: CheckRowProps) {
  const id = useId();
  return (
    <div class="choice">
      <input
        type="checkbox"
        id={id}
        name={name}
        value={value}
        checked={checked}
        onChange={(event) => onChange(event.currentTarget.checked)}
      />
      <label for={id}>{children}</label>
    </div>
  );
}
