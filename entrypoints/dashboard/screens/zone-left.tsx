import { readMetrcNames } from '@/lib/data/readers';
import type { ZoneProgress } from '@/lib/domain/count/zone-progress';
import type { FacilityKey } from '@/lib/domain/facility';
import { t } from '@/lib/platform/i18n';
import { useLoad } from '../state/use-load';

/** As many as a person looks for at once. */
const most = 50;

interface ZoneLeftProps {
  facility: FacilityKey;
  zone: ZoneProgress;
}

/** What was not found yet in one place, with what it is. */
export function ZoneLeft({ facility, zone: { left } }: ZoneLeftProps) {
  const shown = left.slice(0, most);
  const { value: names } = useLoad(shown.join(), () => readMetrcNames(facility, shown));
  if (!left.length) return <p class="muted">{t('count_zone_done')}</p>;
  return (
    <div class="stack-tight">
      <p class="muted">{t('count_zone_left')}</p>
      <ul class="zone-left">
        {shown.map((tag) => (
          <li key={tag}>
            <span class="mono">{tag}</span>
            <span class="muted">{names?.get(tag)?.item}</span>
          </li>
        ))}
      </ul>
      {left.length > most && <p class="muted">{t('count_zone_more', (left.length - most).toLocaleString())}</p>}
    </div>
  );
}
