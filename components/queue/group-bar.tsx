import type { ActionRecord } from '@/lib/domain/records';
import { useWords } from '../words';
import { progressOf, progressSentences } from './group-progress';

/** How far actions are that were queued together: a bar, and the figures in words. */
export function GroupBar({ actions }: { actions: readonly ActionRecord[] }) {
  const { tell } = useWords();
  const progress = progressOf(actions);
  const words = progressSentences(progress).map(tell).join(' · ');
  return (
    <div class="progress">
      <progress
        value={actions.length - progress.waiting - progress.moving}
        max={Math.max(1, actions.length)}
        aria-label={words}
      />
      <span class="number">{words}</span>
    </div>
  );
}
