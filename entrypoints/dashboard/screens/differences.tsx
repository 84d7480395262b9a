import { useState } from 'preact/hooks';
import { toggled, toggledAll } from '@/components/actions/selection';
import { Button } from '@/components/button';
import { DifferenceDetails } from '@/components/differences/difference-details';
import { DifferenceFilters } from '@/components/differences/difference-filters';
import { DifferenceTable } from '@/components/differences/difference-table';
import { countClasses, filterDifferences, isDue, noFilter } from '@/components/differences/filter-differences';
import { OtherVerdicts } from '@/components/differences/other-verdicts';
import { EmptyState } from '@/components/empty-state';
import { Loading } from '@/components/loading';
import { Notice } from '@/components/notice';
import { Tally, tallySentence } from '@/components/tally';
import { readDifferences } from '@/lib/data/readers';
import type { FacilityKey } from '@/lib/domain/facility';
import type { FacilityStatus } from '@/lib/domain/facility-status';
import { type Difference, differenceState } from '@/lib/domain/reconcile/difference';
import { send } from '@/lib/messaging/send';
import { t, tell } from '@/lib/platform/i18n';
import { useLoad } from '../state/use-load';
import { Causes } from './causes';
import { ChosenDifferences } from './chosen-differences';
import { ComparePolicy } from './compare-policy';
import { Reconcile } from './reconcile';

const step = 100;
const keyOf = ({ id }: Difference) => id;

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
  const [version, setVersion] = useState(0);
  const [said, setSaid] = useState('');
  const { value } = useLoad(`${status.tally?.at} ${version}`, () => readDifferences(facility));
  // The tally counts what differs; what a person closed with a reason still does.
  const accepted = (status.tally?.differ ?? 0) - (value?.open ?? 0);
  function changed(what: string) {
    setSaid(what);
    setVersion(version + 1);
  }
  return (
    <>
      {/* There from the start, so that what is said later is heard. */}
      <div role="status">{said && <Notice tone="good">{said}</Notice>}</div>
      {!value && <Loading />}
      {value?.differences.length === 0 && <NoDifferences status={status} />}
      {value && value.differences.length > 0 && (
        <DifferenceList facility={facility} {...value} isConnected={!status.pageOnly} onChanged={changed} />
      )}
      {value && accepted > 0 && <p class="muted">{t('differences_accepted', accepted.toLocaleString())}</p>}
      <OtherVerdicts
        key={status.tally?.at}
        counts={status.tally?.counts ?? {}}
        load={(code) => send('verdicts.list', { facility, code })}
      />
      <ComparePolicy facility={facility} />
    </>
  );
}

interface DifferenceListProps {
  facility: FacilityKey;
  differences: readonly Difference[];
  open: number;
  lookAfterDays: number;
  isConnected: boolean;
  onChanged: (said: string) => void;
}

function DifferenceList({ facility, differences, open, lookAfterDays, isConnected, onChanged }: DifferenceListProps) {
  const [filter, setFilter] = useState(noFilter);
  const [limit, setLimit] = useState(step);
  const [chosen, setChosen] = useState<ReadonlyMap<string, Difference>>(new Map());
  const [last, setLast] = useState<string | null>(null);
  const at = { now: Date.now(), lookAfterDays };
  const found = filterDifferences(differences, filter, at);
  const shown = found.slice(0, limit);
  const stillOpen = differences.filter(({ id }) => chosen.has(id));
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
      {stillOpen.length > 0 && (
        <ChosenDifferences
          facility={facility}
          chosen={stillOpen}
          onClear={() => setChosen(new Map())}
          onChanged={(what) => {
            setChosen(new Map());
            onChanged(what);
          }}
        />
      )}
      {found.length ? (
        <DifferenceTable
          differences={shown}
          lookAfterDays={lookAfterDays}
          choice={{
            isChosen: ({ id }) => chosen.has(id),
            labelOf: ({ record }) => t('differences_choose', record),
            allLabel: t('records_choose_shown'),
            onToggle(row, isRange) {
              setChosen(toggled(chosen, shown, { row, last, isRange }, keyOf));
              setLast(row.id);
            },
            onToggleAll: () => setChosen(toggledAll(chosen, shown, keyOf)),
          }}
          details={(difference) => (
            <DifferenceDetails difference={difference} causes={<Causes difference={difference} />}>
              <Reconcile
                key={differenceState(difference)}
                difference={difference}
                isConnected={isConnected}
                onChanged={onChanged}
              />
            </DifferenceDetails>
          )}
        />
      ) : (
        <EmptyState title={t('differences_none_fit')}>
          <p>{t('differences_none_fit_why')}</p>
        </EmptyState>
      )}
      {found.length > limit && (
        <div>
          <Button onPress={() => setLimit(limit + step)}>
            {t('differences_more', Math.min(step, found.length - limit).toLocaleString())}
          </Button>
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
