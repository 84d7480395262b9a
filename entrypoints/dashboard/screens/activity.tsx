import { useState } from 'preact/hooks';
import { ActivityList, matchesText } from '@/components/activity-list';
import { EmptyState } from '@/components/empty-state';
import { SelectField } from '@/components/select-field';
import { TextField } from '@/components/text-field';
import { readActivity } from '@/lib/data/readers';
import type { FacilityStatus } from '@/lib/domain/facility-status';
import { t, tell } from '@/lib/platform/i18n';
import { useWatch } from '../state/use-watch';
import { More } from './more';

const step = 300;

interface ActivityScreenProps {
  facility: FacilityStatus | null;
  facilities: readonly FacilityStatus[];
}

/** Everything that happened, newest first, with what it was before and after. */
export function ActivityScreen({ facility, facilities }: ActivityScreenProps) {
  const [wanted, setWanted] = useState<string | null>(null);
  const [query, setQuery] = useState('');
  const [limit, setLimit] = useState(step);
  const shown = wanted ?? facility?.facility ?? '';
  const only = facilities.find((status) => status.facility === shown)?.facility;
  const lines = useWatch(`${shown}:${limit}`, () => readActivity({ limit, ...(only && { facility: only }) }));
  const matching = lines?.filter((line) => !query.trim() || matchesText(line, tell(line.what), query.trim()));
  return (
    <div class="stack">
      <h1>{t('activity_title')}</h1>
      <div class="filters">
        <TextField label={t('activity_search')} name="search" type="search" value={query} onText={setQuery} />
        {facilities.length > 1 && (
          <SelectField
            label={t('ui_facility')}
            name="facility"
            value={shown}
            placeholder={t('ui_all_facilities')}
            choices={facilities.map(({ facility: key, name, license }) => ({
              value: key ?? '',
              label: `${name} · ${license}`,
            }))}
            onChoose={setWanted}
          />
        )}
      </div>
      {lines?.length === 0 && (
        <EmptyState title={t('activity_empty')}>
          <p>{t('activity_empty_why')}</p>
        </EmptyState>
      )}
      {lines && lines.length > 0 && matching?.length === 0 && (
        <EmptyState title={t('activity_no_match', query)}>
          <p>{t('activity_no_match_why', lines.length.toLocaleString())}</p>
        </EmptyState>
      )}
      {matching && matching.length > 0 && (
        <section aria-label={t('activity_title')}>
          <ActivityList lines={matching} Heading="h2" />
        </section>
      )}
      <More shown={lines?.length ?? 0} limit={limit} onMore={() => setLimit(limit + step)} />
    </div>
  );
}
