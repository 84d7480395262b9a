import { isPending, needsPerson } from '@/lib/domain/action-state';
import type { ActionRecord } from '@/lib/domain/records';
import { type Sentence, say } from '@/lib/domain/sentence';

/** How far a group is. The five make the whole. */
export interface GroupProgress {
  /** Not begun: these can still be cancelled. */
  waiting: number;
  /** Begun, and not known to be in Metrc yet. */
  moving: number;
  confirmed: number;
  attention: number;
  /** Cancelled or dismissed. */
  givenUp: number;
}

/** Counts how the actions of a group stand. */
export function progressOf(actions: readonly ActionRecord[]): GroupProgress {
  const progress = { waiting: 0, moving: 0, confirmed: 0, attention: 0, givenUp: 0 };
  for (const { state } of actions) {
    if (needsPerson(state)) progress.attention += 1;
    else if (state === 'queued') progress.waiting += 1;
    else if (isPending(state)) progress.moving += 1;
    else if (state === 'confirmed' || state === 'done-by-hand') progress.confirmed += 1;
    else progress.givenUp += 1;
  }
  return progress;
}

/** What is said of it; what is nought is left out, save the confirmed. */
export function progressSentences({ waiting, moving, confirmed, attention, givenUp }: GroupProgress): Sentence[] {
  return [
    say('group_confirmed', confirmed.toLocaleString()),
    ...(moving ? [say('group_moving', moving.toLocaleString())] : []),
    ...(waiting ? [say('group_waiting', waiting.toLocaleString())] : []),
    ...(attention ? [say('group_attention', attention.toLocaleString())] : []),
    ...(givenUp ? [say('group_given_up', givenUp.toLocaleString())] : []),
  ];
}
