import { needsPerson } from '@/lib/domain/action-state';
import type { ActionRecord } from '@/lib/domain/records';
import { type Sentence, say } from '@/lib/domain/sentence';
import { useWords } from '../words';
import { holdSentence } from './action-words';
import { GroupBar } from './group-bar';
import { progressOf } from './group-progress';
import { StateChip } from './state-chip';

/** What becomes of actions that were queued just now, where they were queued; only where it comes to rest is it announced. */
export function Outcome({ actions }: { actions: readonly ActionRecord[] }) {
  const { tell } = useWords();
  const [first] = actions;
  if (!first) return null;
  const rest = restOf(actions);
  return (
    <div class="stack-tight">
      {actions.length > 1 ? (
        <GroupBar actions={actions} />
      ) : (
        <div>
          <StateChip state={first.state} />
        </div>
      )}
      <p role="status">{rest && tell(rest)}</p>
    </div>
  );
}

function restOf(actions: readonly ActionRecord[]): Sentence | null {
  const { waiting, moving, attention, givenUp } = progressOf(actions);
  if (attention) {
    const [asking] = actions.filter(({ state }) => needsPerson(state));
    if (actions.length > 1) return say('outcome_attention_some', attention.toLocaleString());
    return asking?.reason ?? say('outcome_attention');
  }
  if (moving) return null;
  const held = waiting ? actions.find(({ state }) => state === 'queued') : undefined;
  if (held) return holdSentence(held);
  if (givenUp) return null;
  return say(actions.length > 1 ? 'outcome_confirmed_all' : 'outcome_confirmed');
}
