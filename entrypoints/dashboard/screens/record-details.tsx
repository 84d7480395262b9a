import { useState } from 'preact/hooks';
import { Button } from '@/components/button';
import { Notice } from '@/components/notice';
import { listName } from '@/components/records/list-words';
import { RawFields } from '@/components/records/raw-fields';
import { type RecordItem, RecordTable } from '@/components/records/record-table';
import { readDetails } from '@/lib/data/readers';
import type { FacilityKey } from '@/lib/domain/facility';
import type { ListInfo } from '@/lib/domain/feeds/list-info';
import { send } from '@/lib/messaging/send';
import { t } from '@/lib/platform/i18n';
import { useLoad } from '../state/use-load';
import { useRequest } from '../state/use-request';
import { RecordActions } from './record-actions';

const most = 200;

interface RecordDetailsProps {
  facility: FacilityKey;
  list: ListInfo;
  lists: readonly ListInfo[];
  row: RecordItem;
}

/** All of a record: what can be done with it, its fields as Metrc wrote them, and what belongs to it. */
export function RecordDetails({ facility, list, lists, row }: RecordDetailsProps) {
  const within = lists.filter(({ of }) => of.includes(list.id));
  const drawn = (inner: ListInfo) => (
    <Within key={inner.id} facility={facility} list={inner} lists={lists} parent={row} />
  );
  return (
    <div class="stack record-details">
      {list.kind !== 'detail' && <RecordActions facility={facility} list={list} row={row} />}
      {within.filter(({ when }) => when !== 'demand').map(drawn)}
      <RawFields raw={row.raw} name={row.name} />
      {within.filter(({ when }) => when === 'demand').map(drawn)}
    </div>
  );
}

interface WithinProps {
  facility: FacilityKey;
  list: ListInfo;
  lists: readonly ListInfo[];
  parent: RecordItem;
}

/** What belongs to a record opens like the record itself: a transfer its deliveries, a delivery its packages. */
function Within({ facility, list, lists, parent }: WithinProps) {
  const [times, setTimes] = useState(0);
  const reading = useRequest();
  const read = async () => {
    const asked = { facility, list: list.id, parent: parent.parentKey };
    if (await reading.run(() => send('details.read', asked))) setTimes(times + 1);
  };
  const { value: rows } = useLoad(`${list.id} ${parent.parentKey} ${times}`, () =>
    readDetails({ facility, list, parent: parent.parentKey, limit: most }),
  );
  const name = t(listName(list.id));
  if (!rows) return null;
  return (
    <div class="stack-tight">
      <h3>
        {name} <span class="muted number">{rows.length || ''}</span>
      </h3>
      {rows.length > 0 && (
        <RecordTable
          caption={t('records_within', name, parent.name)}
          list={list}
          rows={rows}
          details={(row) => <RecordDetails facility={facility} list={list} lists={lists} row={row} />}
        />
      )}
      {rows.length === most && <p class="muted">{t('records_details_first', String(most))}</p>}
      {rows.length === 0 && (
        <p class="muted">{t(list.when === 'demand' && !times ? 'records_details_demand' : 'records_details_none')}</p>
      )}
      {reading.failure && (
        <Notice tone="bad" role="alert">
          {reading.failure}
        </Notice>
      )}
      {list.when === 'demand' && (
        <div>
          <Button busy={reading.busy} onPress={read}>
            {t('records_details_read')}
          </Button>
        </div>
      )}
    </div>
  );
}
