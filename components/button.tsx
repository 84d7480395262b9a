import type { ComponentChildren } from 'preact';
import { Icon, type IconName } from './icon';

/** How much a button asks to be pressed. */
type ButtonKind = 'plain' | 'primary' | 'danger' | 'quiet' | 'link';

/** What a {@link Button} needs. `busy` keeps the focus and refuses presses, unlike `disabled` in HTML. */
export interface ButtonProps {
  children: ComponentChildren;
  kind?: ButtonKind;
  icon?: IconName;
  busy?: boolean;
  disabled?: boolean;
  submit?: boolean;
  describedBy?: string | undefined;
  expanded?: boolean;
  onPress?: () => void;
}

/** A real button. A refused press does nothing, and neither does Enter in the form around it. */
export function Button(props: ButtonProps) {
  const { kind = 'plain', busy = false, disabled = false } = props;
  const refuses = busy || disabled;
  return (
    <button
      type={props.submit ? 'submit' : 'button'}
      class={`button button-${kind}`}
      aria-disabled={refuses ? 'true' : undefined}
      aria-busy={busy ? 'true' : undefined}
      aria-describedby={props.describedBy}
      aria-expanded={props.expanded}
      onClick={(event) => {
        if (refuses) event.preventDefault();
        else props.onPress?.();
      }}
    >
      {props.icon && <Icon name={props.icon} />}
      {props.children}
    </button>
  );
}
