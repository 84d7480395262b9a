import { useState } from 'preact/hooks';
import { DifferenceDetails } from '@/components/differences/difference-details';
import { DifferenceFilters } from '@/components/differences/difference-filters';
import { DifferenceTable } from '@/components/differences/difference-table';
import { countClasses, filterDifferences, isDue, noFilter } from '@/components/differences/filter-differences';
import { EmptyState } from '@/components/empty-state';
import { Loading } from '@/components/loading';
import { Tally, tallySentence } from '@/components/tally';
import { readDifferences } from '@/lib/data/readers';
import type { FacilityKey } from '@/lib/domain/facility';
import type { FacilityStatus } from '@/lib/domain/facility-status';
import { t, tell } from '@/lib/platform/i18n';
import { useLoad } from '../state/use-load';

const step = 100;

/** Where Metrc and the readings of a facility differ, and what is being done about it. */
export function DifferencesScreen({ facility }: { facility: FacilityStatus | null }) {
  return (
    <div class="stack">
      <div class="row row-between">
        <h1>{t('differences_title')}</h1>
        {facility?.facility && (
          <p class="muted">
            <Tally status={facility} />
          </p>
        )}
      </div>
      {facility?.facility ? (
        <Differences key={facility.facility} facility={facility.facility} status={facility} />
      ) : (
        <EmptyState title={t('overview_empty')}>
          <p>{t('differences_no_facility')}</p>
          <a href="#/setup">{t('overview_empty_go')}</a>
        </EmptyState>
      )}
    </div>
  );
}

function Differences({ facility, status }: { facility: FacilityKey; status: FacilityStatus }) {
  const [filter, setFilter] = useState(noFilter);
  const [limit, setLimit] = useState(step);
  const { value } = useLoad(`${status.tally?.at}`, () => readDifferences(facility));
  if (!value) return <Loading />;
  const { differences, open, lookAfterDays } = value;
  if (!differences.length) return <NoDifferences status={status} />;
  const at = { now: Date.now(), lookAfterDays };
  const found = filterDifferences(differences, filter, at);
  return (
    <>
      <DifferenceFilters
        filter={filter}
        classes={countClasses(differences)}
        total={open}
        due={differences.filter((difference) => isDue(difference, at)).length}
        onChange={(wanted) => {
          setFilter(wanted);
          setLimit(step);
        }}
      />
      {open > differences.length && (
        <p class="muted">{t('differences_first_of', differences.length.toLocaleString(), open.toLocaleString())}</p>
      )}
      {found.length ? (
        <DifferenceTable
          differences={found.slice(0, limit)}
          lookAfterDays={lookAfterDays}
          details={(difference) => <DifferenceDetails difference={difference} />}
        />
      ) : (
        <EmptyState title={t('differences_none_fit')}>
          <p>{t('differences_none_fit_why')}</p>
        </EmptyState>
      )}
      {found.length > limit && (
        <div>
          <button type="button" class="button" onClick={() => setLimit(limit + step)}>
            {t('differences_more', Math.min(step, found.length - limit).toLocaleString())}
          </button>
        </div>
      )}
    </>
  );
}

/** An empty list says why it is empty. */
function NoDifferences({ status }: { status: FacilityStatus }) {
  return (
    <EmptyState title={tell(tallySentence(status, Date.now()))}>
      <p>{t(status.tally?.compared ? 'differences_empty_agree' : 'differences_empty_why')}</p>
      {!status.tally?.compared && <a href="#/readings">{t('differences_empty_go')}</a>}
    </EmptyState>
  );
}
