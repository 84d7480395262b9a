import { instantText } from '../age';
import { EmptyState } from '../empty-state';
import { useWords } from '../words';
import type { ListCursor, ListMood } from './list-words';

/** A list without rows, and why: Metrc said so, nobody asked yet, or nobody may. */
export function EmptyList(props: { mood: ListMood; cursor: ListCursor | undefined; clock?: () => number }) {
  const { t } = useWords();
  const { mood, cursor, clock = Date.now } = props;
  if (mood === 'as_of' || mood === 'empty') {
    const at = cursor?.asOf ?? cursor?.readAt ?? 0;
    return (
      <EmptyState title={t('records_empty_as_of', instantText(at, clock()))}>
        <p>{t('records_empty_as_of_why')}</p>
      </EmptyState>
    );
  }
  return (
    <EmptyState title={t(`records_empty_${mood}`)}>
      <p>{t(`records_empty_${mood}_why`)}</p>
    </EmptyState>
  );
}
