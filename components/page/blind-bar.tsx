import { Icon } from '../icon';
import { useWords } from '../words';
import { fromPerson } from './from-person';

/** What a {@link BlindBar} needs. */
export interface BlindBarProps {
  /** The blind count that is not handed in yet. */
  name: string;
  /** What was done last. */
  note: string;
  onOpen(): void;
}

/**
 * In the place of the tally while a count is blind: nothing that follows from a quantity, neither counts by verdict nor
 * steps, copies or exports that pick rows by it. Why, and where it ends.
 */
export function BlindBar({ name, note, onOpen }: BlindBarProps) {
  const { t } = useWords();
  return (
    <section class="list-bar" aria-label={t('bar_label')}>
      <span class="why">
        <Icon name="hidden" /> {t('count_blind_why', name)}
      </span>
      <button type="button" class="act" onClick={fromPerson(onOpen)}>
        {t('count_blind_open_count')}
      </button>
      <span class={note ? 'note' : 'visually-hidden'} role="status">
        {note}
      </span>
    </section>
  );
}
