import type { ActionState } from '@/lib/domain/action-state';
import { Icon } from '../icon';
import { useWords } from '../words';
import { stateMarks } from './action-words';

/** How an action stands, as a mark with its word. */
export function StateChip({ state }: { state: ActionState }) {
  const { t } = useWords();
  const { icon, tone, word } = stateMarks[state];
  return (
    <span class={`chip chip-${tone}`}>
      <Icon name={icon} />
      {t(word)}
    </span>
  );
}
