import { CheckRow } from '../check-row';

/** What a {@link ScopePicker} needs. */
export interface ScopePickerProps {
  /** Places or categories of the facility. */
  names: readonly string[];
  chosen: readonly string[];
  onChange: (chosen: string[]) => void;
}

/** Which places or categories a file lists whole. */
export function ScopePicker({ names, chosen, onChange }: ScopePickerProps) {
  return (
    <div class="scope-picker">
      {names.map((name) => (
        <CheckRow
          key={name}
          name="scope"
          value={name}
          checked={chosen.includes(name)}
          onChange={(isOn) => onChange(isOn ? [...chosen, name] : chosen.filter((one) => one !== name))}
        >
          {name}
        </CheckRow>
      ))}
    </div>
  );
}
