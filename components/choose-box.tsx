/** What a {@link ChooseBox} needs. */
export interface ChooseBoxProps {
  label: string;
  checked: boolean;
  /** Some, but not all, of what it stands for. */
  mixed?: boolean;
  /** @param isRange Shift was held: everything since the last press */
  onPress: (isRange: boolean) => void;
}

/** A checkbox of a table, which has no room for its label. */
export function ChooseBox({ label, checked, mixed = false, onPress }: ChooseBoxProps) {
  return (
    <input
      type="checkbox"
      class="choose-box"
      aria-label={label}
      checked={checked}
      // No attribute says so: it is a property alone.
      ref={(box) => {
        if (box) box.indeterminate = mixed;
      }}
      onClick={(event) => onPress(event.shiftKey)}
    />
  );
}
