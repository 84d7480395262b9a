import { useState } from 'preact/hooks';
import { Button } from '@/components/button';
import { EmptyState } from '@/components/empty-state';
import { EmptyList } from '@/components/records/empty-list';
import { type ListCursor, listMood, listName, moodSentence } from '@/components/records/list-words';
import { RecordTable } from '@/components/records/record-table';
import { TextField } from '@/components/text-field';
import { readList } from '@/lib/data/readers';
import { plansFor } from '@/lib/domain/actions/recipes/plan-of';
import { mostLines } from '@/lib/domain/bulk/read-grid';
import type { FacilityKey } from '@/lib/domain/facility';
import type { ListInfo } from '@/lib/domain/feeds/list-info';
import { t, tell } from '@/lib/platform/i18n';
import { useListRows } from '../state/use-list-rows';
import { useSettled } from '../state/use-load';
import { useSelection } from '../state/use-selection';
import { ListActions } from './list-actions';
import { RecordDetails } from './record-details';

const step = 100;

interface RecordsListProps {
  facility: FacilityKey;
  list: ListInfo;
  lists: readonly ListInfo[];
  /** Null while it is being counted. */
  count: number | null;
  /** Changes while rows come in: a reason to look again. */
  beat: number;
  cursor: ListCursor | undefined;
}

/** One list: how old it is, a search, and as many rows as were asked for. */
export function RecordsList({ facility, list, lists, count, beat, cursor }: RecordsListProps) {
  const [text, setText] = useState('');
  const [limit, setLimit] = useState(step);
  const wanted = useSettled(text.trim());
  const { rows, isOld } = useListRows(facility, `${wanted || beat} ${limit} ${cursor?.asOf} ${cursor?.readAt}`, () =>
    readList({ facility, list, text: wanted, limit }),
  );
  const isSearching = isOld && wanted !== '';
  // Rows are there before they are counted.
  const known = Math.max(count ?? 0, wanted ? 0 : (rows?.length ?? 0));
  const mood = listMood(list, cursor, known);
  const name = t(listName(list.id));
  const isActedOn = list.kind === 'package' || list.kind === 'record';
  const selection = useSelection(() => readList({ facility, list, text: wanted, limit: mostLines }));
  return (
    <div class="stack records-list">
      <div class="records-head">
        <div>
          <h2>{name}</h2>
          {count !== null && (
            <p class="muted number">
              {count === 1 ? t('records_count_one') : t('records_count', count.toLocaleString())}
              {count > 0 && ` · ${tell(moodSentence(mood, cursor, Date.now()))}`}
            </p>
          )}
        </div>
        {(known > 0 || text) && (
          <TextField
            label={t(list.kind === 'package' ? 'records_search_tag' : 'records_search')}
            name="search"
            type="search"
            value={text}
            onText={setText}
          />
        )}
      </div>
      {isActedOn && (
        <ListActions
          facility={facility}
          list={list}
          name={name}
          chosen={[...selection.chosen.values()]}
          onChooseAll={rows && rows.length >= limit ? selection.chooseAll : null}
          onClear={selection.clear}
        />
      )}
      {rows?.length === 0 && !wanted && !isOld && <EmptyList mood={mood} cursor={cursor} />}
      {isSearching && (
        <p class="muted" role="status">
          {t('records_searching')}
        </p>
      )}
      {rows?.length === 0 && wanted && !isOld && (
        <EmptyState title={t('records_no_match', wanted)}>
          <p>{t('records_no_match_why', known.toLocaleString())}</p>
        </EmptyState>
      )}
      {rows && rows.length > 0 && (
        <>
          <RecordTable
            caption={name}
            list={list}
            rows={rows}
            choice={isActedOn && plansFor(list.entity).length > 0 ? selection.choiceOf(rows) : undefined}
            {...(list.kind !== 'event' && {
              details: (row) => <RecordDetails facility={facility} list={list} lists={lists} row={row} />,
            })}
          />
          {(wanted || rows.length >= limit) && !isSearching && (
            <p class="muted number" role="status">
              {shownWords(rows.length, limit, known, wanted)}
            </p>
          )}
          {rows.length >= limit && (
            <div>
              <Button onPress={() => setLimit(limit + step)}>{t('records_more', String(step))}</Button>
            </div>
          )}
        </>
      )}
    </div>
  );
}

function shownWords(shown: number, limit: number, count: number, wanted: string): string {
  if (!wanted) return t('records_shown', Math.min(shown, count).toLocaleString(), count.toLocaleString());
  return t(shown < limit ? 'records_found' : 'records_found_first', shown.toLocaleString());
}
