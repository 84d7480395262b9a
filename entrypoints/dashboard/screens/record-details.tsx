import { listName } from '@/components/records/list-words';
import { RawFields } from '@/components/records/raw-fields';
import { type RecordItem, RecordTable } from '@/components/records/record-table';
import { readDetails } from '@/lib/data/readers';
import type { FacilityKey } from '@/lib/domain/facility';
import type { ListInfo } from '@/lib/domain/feeds/list-info';
import { t } from '@/lib/platform/i18n';
import { useLoad } from '../state/use-load';

const most = 200;

interface RecordDetailsProps {
  facility: FacilityKey;
  list: ListInfo;
  lists: readonly ListInfo[];
  row: RecordItem;
}

/** All of a record: its fields as Metrc wrote them, and what belongs to it. */
export function RecordDetails({ facility, list, lists, row }: RecordDetailsProps) {
  const within = lists.filter(({ of }) => of.includes(list.id));
  return (
    <div class="stack record-details">
      {within.map((inner) => (
        <Within key={inner.id} facility={facility} list={inner} parent={row.parentKey} />
      ))}
      <RawFields raw={row.raw} name={row.name} />
    </div>
  );
}

function Within({ facility, list, parent }: { facility: FacilityKey; list: ListInfo; parent: string }) {
  const { value: rows } = useLoad(`${list.id} ${parent}`, () => readDetails({ facility, list, parent, limit: most }));
  const name = t(listName(list.id));
  if (!rows) return null;
  return (
    <section class="stack-tight" aria-label={name}>
      <h3>
        {name} <span class="muted number">{rows.length || ''}</span>
      </h3>
      {rows.length > 0 && <RecordTable caption={name} list={list} rows={rows} />}
      {rows.length === most && <p class="muted">{t('records_details_first', String(most))}</p>}
      {rows.length === 0 && (
        <p class="muted">{t(list.when === 'demand' ? 'records_details_demand' : 'records_details_none')}</p>
      )}
    </section>
  );
}
