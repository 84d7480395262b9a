import { useState } from 'preact/hooks';
import type { Sentence } from '@/lib/domain/sentence';
import { Button } from '../button';
import { useWords } from '../words';

/** An action as a menu names it. */
export interface MenuAction {
  type: string;
  title: Sentence;
}

/** Actions that stand open; the rest comes on demand. The registry puts the frequent ones first. */
const openOnes = 6;

/** What an {@link ActionMenu} needs. The label names the group for screen readers. */
export interface ActionMenuProps {
  label: string;
  actions: readonly MenuAction[];
  onChoose: (action: MenuAction) => void;
}

/** What can be done here, as buttons: the frequent ones at once, all of them on demand. */
export function ActionMenu({ label, actions, onChoose }: ActionMenuProps) {
  const { t, tell } = useWords();
  const [isWhole, setWhole] = useState(false);
  if (!actions.length) return null;
  const hasMore = actions.length > openOnes + 1;
  const shown = isWhole || !hasMore ? actions : actions.slice(0, openOnes);
  return (
    <fieldset class="action-menu" aria-label={label}>
      {shown.map((action) => (
        <Button key={action.type} onPress={() => onChoose(action)}>
          {tell(action.title)}
        </Button>
      ))}
      {hasMore && (
        <Button kind="quiet" expanded={isWhole} onPress={() => setWhole(!isWhole)}>
          {t(isWhole ? 'actions_fewer' : 'actions_more', String(actions.length - openOnes))}
        </Button>
      )}
    </fieldset>
  );
}
