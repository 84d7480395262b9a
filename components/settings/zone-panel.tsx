import { momentIn } from '@/lib/domain/calendar-day';
import type { FacilityKey } from '@/lib/domain/facility';
import { type FacilityZone, facilityZones, zoneNames } from '@/lib/domain/facility-zone';
import { Notice } from '../notice';
import { SelectField } from '../select-field';
import { useWords } from '../words';

/** What a {@link ZonePanel} needs: one row for each facility, with the zone that is usual in its state. */
export interface ZonePanelProps {
  facilities: readonly { facility: FacilityKey; name: string; license: string; zone: string; usual: string }[];
  /** Epoch ms. */
  now: number;
  failure: string | null;
  onChoose: (facility: FacilityKey, zone: FacilityZone) => void;
}

/** By which clock each facility's calendar days are counted. */
export function ZonePanel({ facilities, now, failure, onChoose }: ZonePanelProps) {
  const { t } = useWords();
  const labelOf = (zone: FacilityZone, usual: string) =>
    zone === usual ? t('zone_usual', t(facilityZones[zone])) : t(facilityZones[zone]);
  return (
    <section class="panel settings stack-tight" aria-labelledby="zone-title">
      <h2 id="zone-title">{t('zone_title')}</h2>
      <p class="muted">{t('zone_why')}</p>
      <div class="form">
        {facilities.map(({ facility, name, license, zone, usual }) => (
          <SelectField
            key={facility}
            label={t('zone_at', name, license)}
            name="zone"
            value={zone}
            choices={zoneNames.map((one) => ({ value: one, label: labelOf(one, usual) }))}
            hint={t('zone_now', momentIn(zone, now))}
            onChoose={(chosen) => onChoose(facility, chosen as FacilityZone)}
          />
        ))}
      </div>
      {failure && (
        <Notice tone="bad" role="alert">
          {failure}
        </Notice>
      )}
    </section>
  );
}
