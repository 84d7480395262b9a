import { useId } from 'preact/hooks';
import type { FacilityStatus } from '@/lib/domain/facility-status';
import { useWords } from './words';

/** What a {@link FacilitySelect} needs. `chosen` is a facility key. */
export interface FacilitySelectProps {
  facilities: readonly FacilityStatus[];
  chosen: FacilityStatus | null;
  onChoose: (facility: string) => void;
}

/** Name and license of the facility in view; a list to choose from when there are several. */
export function FacilitySelect({ facilities, chosen, onChoose }: FacilitySelectProps) {
  const { t } = useWords();
  const id = useId();
  if (!chosen) return null;
  if (facilities.length < 2) {
    return (
      <div class="facility-name">
        <strong>{chosen.name || chosen.license}</strong>
        <span class="muted mono">{chosen.license}</span>
      </div>
    );
  }
  return (
    <div class="facility-name">
      <label class="visually-hidden" for={id}>
        {t('ui_facility')}
      </label>
      <select
        id={id}
        class="input"
        value={chosen.facility ?? ''}
        onChange={(event) => onChoose(event.currentTarget.value)}
      >
        {facilities.map((status) => (
          <option key={status.license} value={status.facility ?? ''}>
            {status.name} · {status.license}
          </option>
        ))}
      </select>
      <span class="facility-license muted mono">{chosen.license}</span>
    </div>
  );
}
