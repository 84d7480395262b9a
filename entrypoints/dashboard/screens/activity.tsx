import { useState } from 'preact/hooks';
import { ActivityList, matchesText } from '@/components/activity-list';
import { Button } from '@/components/button';
import { EmptyState } from '@/components/empty-state';
import { SelectField } from '@/components/select-field';
import { TextField } from '@/components/text-field';
import { readActivity } from '@/lib/data/readers';
import type { FacilityStatus } from '@/lib/domain/facility-status';
import type { ActivityRecord } from '@/lib/domain/records';
import { t, tell } from '@/lib/platform/i18n';
import { useWatch } from '../state/use-watch';
import { More } from './more';
import { VerifyActivity } from './verify-activity';

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
  const [only, setOnly] = useState<Pick<ActivityRecord, 'facility' | 'record'> | null>(null);
  const shown = wanted ?? facility?.facility ?? '';
  const chosen = facilities.find((status) => status.facility === shown);
  const of = only ?? { ...(chosen?.facility && { facility: chosen.facility }), record: null };
  const lines = useWatch(`${of.facility}:${of.record}:${limit}`, () => readActivity({ limit, ...of }));
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
            onChoose={(facility) => {
              setWanted(facility);
              setOnly(null);
            }}
          />
        )}
      </div>
      {only && (
        <div class="row">
          <p role="status">{t('activity_of_record', only.record)}</p>
          <Button kind="quiet" onPress={() => setOnly(null)}>
            {t('activity_of_all')}
          </Button>
        </div>
      )}
      <VerifyActivity key={shown} facilities={chosen ? [chosen] : facilities} />
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
          <ActivityList lines={matching} Heading="h2" onRecord={setOnly} />
        </section>
      )}
      <More shown={lines?.length ?? 0} limit={limit} onMore={() => setLimit(limit + step)} />
    </div>
  );
}
