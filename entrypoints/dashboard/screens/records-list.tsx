import { useState } from 'preact/hooks';
import { EmptyState } from '@/components/empty-state';
import { EmptyList } from '@/components/records/empty-list';
import { type ListCursor, listMood, listName, moodSentence } from '@/components/records/list-words';
import { RecordTable } from '@/components/records/record-table';
import { TextField } from '@/components/text-field';
import { readList } from '@/lib/data/readers';
import type { FacilityKey } from '@/lib/domain/facility';
import type { ListInfo } from '@/lib/domain/feeds/list-info';
import { t, tell } from '@/lib/platform/i18n';
import { useLoad, useSettled } from '../state/use-load';
import { More } from './more';
import { RecordDetails } from './record-details';

const step = 100;

interface RecordsListProps {
  facility: FacilityKey;
  list: ListInfo;
  lists: readonly ListInfo[];
  count: number;
  cursor: ListCursor | undefined;
}

/** One list: how old it is, a search, and as many rows as were asked for. */
export function RecordsList({ facility, list, lists, count, cursor }: RecordsListProps) {
  const [text, setText] = useState('');
  const [limit, setLimit] = useState(step);
  const wanted = useSettled(text.trim());
  const { value: rows } = useLoad(`${wanted} ${limit} ${count} ${cursor?.asOf} ${cursor?.readAt}`, () =>
    readList({ facility, list, text: wanted, limit }),
  );
  const mood = listMood(list, cursor, count);
  const name = t(listName(list.id));
  return (
    <div class="stack records-list">
      <div class="records-head">
        <div>
          <h2>{name}</h2>
          <p class="muted number">
            {count === 1 ? t('records_count_one') : t('records_count', count.toLocaleString())}
            {count > 0 && ` · ${tell(moodSentence(mood, cursor, Date.now()))}`}
          </p>
        </div>
        {count > 0 && (
          <TextField
            label={t(list.kind === 'package' ? 'records_search_tag' : 'records_search')}
            name="search"
            type="search"
            value={text}
            onText={setText}
          />
        )}
      </div>
      {count === 0 && <EmptyList mood={mood} cursor={cursor} />}
      {count > 0 && rows?.length === 0 && wanted && (
        <EmptyState title={t('records_no_match', wanted)}>
          <p>{t('records_no_match_why', count.toLocaleString())}</p>
        </EmptyState>
      )}
      {rows && rows.length > 0 && (
        <>
          <RecordTable
            caption={name}
            list={list}
            rows={rows}
            {...(list.kind !== 'event' && {
              details: (row) => <RecordDetails facility={facility} list={list} lists={lists} row={row} />,
            })}
          />
          {(wanted || rows.length < count) && (
            <p class="muted number" role="status">
              {shownWords(rows.length, limit, count, wanted)}
            </p>
          )}
          <More
            shown={rows.length}
            limit={wanted || count > limit ? limit : rows.length + 1}
            onMore={() => setLimit(limit + step)}
          />
        </>
      )}
    </div>
  );
}

function shownWords(shown: number, limit: number, count: number, wanted: string): string {
  if (!wanted) return t('records_shown', Math.min(shown, count).toLocaleString(), count.toLocaleString());
  return t(shown < limit ? 'records_found' : 'records_found_first', shown.toLocaleString());
}
