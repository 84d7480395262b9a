import type { FacilityKey } from '@/lib/domain/facility';
import { colourNames, colourOf, type FacilityColour, facilityColours } from '@/lib/domain/facility-colour';
import { Notice } from '../notice';
import { useWords } from '../words';

/** What a {@link ColourPanel} needs: one row for each facility; without a colour the license decides. */
export interface ColourPanelProps {
  facilities: readonly { facility: FacilityKey; name: string; license: string; colour: FacilityColour | null }[];
  failure: string | null;
  onChoose: (facility: FacilityKey, colour: FacilityColour) => void;
}

/** In which colour each facility's pages are marked, so that two tabs are not taken for one another. */
export function ColourPanel({ facilities, failure, onChoose }: ColourPanelProps) {
  const { t } = useWords();
  return (
    <section class="panel settings stack-tight" aria-labelledby="colour-title">
      <h2 id="colour-title">{t('colour_title')}</h2>
      <p class="muted">{t('colour_why')}</p>
      {facilities.map(({ facility, name, license, colour }) => {
        const now = colour ?? colourOf(license);
        return (
          <label key={facility} class="row">
            <span class="colour-swatch" style={{ background: facilityColours[now] }}>
              {license}
            </span>
            <span>{t('colour_at', name)}</span>
            <select
              class="input colour-choice"
              value={now}
              onChange={(event) => onChoose(facility, event.currentTarget.value as FacilityColour)}
            >
              {colourNames.map((one) => (
                <option key={one} value={one}>
                  {t(`colour_${one}`)}
                </option>
              ))}
            </select>
          </label>
        );
      })}
      {failure && (
        <Notice tone="bad" role="alert">
          {failure}
        </Notice>
      )}
    </section>
  );
}
