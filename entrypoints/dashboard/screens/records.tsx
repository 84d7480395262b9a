import { EmptyState } from '@/components/empty-state';
import { Loading } from '@/components/loading';
import { ListPicker } from '@/components/records/list-picker';
import { readCounts, readCursors } from '@/lib/data/readers';
import type { FacilityKey } from '@/lib/domain/facility';
import type { FacilityStatus } from '@/lib/domain/facility-status';
import { send } from '@/lib/messaging/send';
import { t } from '@/lib/platform/i18n';
import { useBeat, useLoad } from '../state/use-load';
import { RecordsList } from './records-list';

const first = 'packages-active';

/** Everything that Metrc's API said, list by list. */
export function RecordsScreen({ facility, chosen }: { facility: FacilityStatus | null; chosen: string | undefined }) {
  return (
    <div class="stack">
      <h1>{t('records_title')}</h1>
      <Body facility={facility} chosen={chosen ?? first} />
    </div>
  );
}

function Body({ facility, chosen }: { facility: FacilityStatus | null; chosen: string }) {
  if (!facility?.facility) {
    return (
      <EmptyState title={t('overview_empty')}>
        <p>{t('records_no_facility')}</p>
        <a href="#/setup">{t('overview_empty_go')}</a>
      </EmptyState>
    );
  }
  if (facility.pageOnly) {
    return (
      <EmptyState title={t('records_page_only')}>
        <p>{t('records_page_only_why')}</p>
      </EmptyState>
    );
  }
  return <Records key={facility.facility} facility={facility.facility} status={facility} chosen={chosen} />;
}

interface RecordsProps {
  facility: FacilityKey;
  status: FacilityStatus;
  chosen: string;
}

function Records({ facility, status, chosen }: RecordsProps) {
  const isPulling = status.state === 'pulling';
  const beat = useBeat(isPulling);
  // Counting a long list takes a while, and holds up who writes: seldom, and nothing waits for it.
  const slowBeat = useBeat(isPulling, 15_000);
  const { value: lists } = useLoad(facility, () => send('lists.get', { facility }));
  const { value: cursors } = useLoad(`${beat} ${status.asOf}`, () => readCursors(facility));
  const { value: counts } = useLoad(`${slowBeat} ${status.asOf} ${lists?.length}`, async () =>
    lists ? readCounts(facility, lists) : null,
  );
  if (!lists || !cursors) return <Loading />;
  const list = lists.find(({ id }) => id === chosen) ?? lists.find(({ id }) => id === first);
  return (
    <div class="records">
      <ListPicker lists={lists} chosen={list?.id ?? ''} counts={counts} cursors={cursors} />
      {list && (
        <RecordsList
          key={list.id}
          facility={facility}
          list={list}
          lists={lists}
          count={counts?.get(list.id) ?? null}
          beat={beat}
          cursor={cursors.get(list.id)}
        />
      )}
    </div>
  );
}
