import type { ListInfo } from '@/lib/domain/feeds/list-info';
import { Icon } from '../icon';
import { useWords } from '../words';
import { groupLists, type ListCursor, listMood, listName, moodSentence } from './list-words';

/** What a {@link ListPicker} needs. `counts` and `cursors` are by list id; null while they are being counted. */
export interface ListPickerProps {
  lists: readonly ListInfo[];
  chosen: string;
  counts: ReadonlyMap<string, number> | null;
  cursors: ReadonlyMap<string, ListCursor>;
  clock?: () => number;
}

/** Every list with its rows, or why it has none. The lists are links, so that Back goes back. */
export function ListPicker({ lists, chosen, counts, cursors, clock = Date.now }: ListPickerProps) {
  const { t } = useWords();
  // Rows of a list that is no longer for this license are still worth a look.
  const offered = lists.filter(({ id, isForLicense }) => isForLicense || (counts?.get(id) ?? 0) > 0);
  const hidden = lists.length - offered.length;
  return (
    <nav class="list-picker" aria-label={t('records_lists')}>
      {groupLists(offered).map(({ group, lists: ofGroup }) => (
        <details key={group} open={ofGroup.some(({ id }) => id === chosen)}>
          <summary>
            <Icon name="chevron" />
            {t(`records_group_${group}`)}
            {counts && <span class="muted number">{sum(ofGroup, counts).toLocaleString()}</span>}
          </summary>
          <ul>
            {ofGroup.map((list) => (
              <li key={list.id}>
                <a href={`#/records/${list.id}`} aria-current={list.id === chosen ? 'page' : undefined}>
                  {t(listName(list.id))}
                  {counts && (
                    <ListCount
                      list={list}
                      count={counts.get(list.id) ?? 0}
                      cursor={cursors.get(list.id)}
                      clock={clock}
                    />
                  )}
                </a>
              </li>
            ))}
          </ul>
        </details>
      ))}
      {hidden > 0 && (
        <p class="muted">{hidden === 1 ? t('records_hidden_one') : t('records_hidden', String(hidden))}</p>
      )}
    </nav>
  );
}

interface ListCountProps {
  list: ListInfo;
  count: number;
  cursor: ListCursor | undefined;
  clock: () => number;
}

function ListCount({ list, count, cursor, clock }: ListCountProps) {
  const { tell } = useWords();
  const mood = listMood(list, cursor, count);
  const words = tell(moodSentence(mood, cursor, clock()));
  return (
    <span class="list-count muted number" title={words} data-mood={mood}>
      {count && mood !== 'not_permitted' ? count.toLocaleString() : words}
    </span>
  );
}

function sum(lists: readonly ListInfo[], counts: ReadonlyMap<string, number>): number {
  return lists.reduce((total, { id }) => total + (counts.get(id) ?? 0), 0);
}
