import { isPending, needsPerson } from '@/lib/domain/action-state';
import type { ActionGroup, ActionRecord } from '@/lib/domain/records';

/** What stands in the queue as one. */
export type ShownEntry =
  | { kind: 'one'; action: ActionRecord }
  | { kind: 'group'; group: ActionGroup; actions: ActionRecord[] };

/** How many actions a section is about: of a group only those that put it there. */
export function countIn(section: 'asking' | 'waiting' | 'done', entries: readonly ShownEntry[]): number {
  const actions = entries.flatMap((entry) => (entry.kind === 'one' ? [entry.action] : entry.actions));
  if (section === 'done') return actions.length;
  return actions.filter(({ state }) => (section === 'asking' ? needsPerson(state) : isPending(state))).length;
}

/** The queue in the order in which a person reads it; a group stands where its most urgent action belongs. */
export function sectionsOf(entries: readonly ShownEntry[]) {
  const states = (entry: ShownEntry) =>
    (entry.kind === 'one' ? [entry.action] : entry.actions).map(({ state }) => state);
  const asking = entries.filter((entry) => states(entry).some(needsPerson));
  const calm = entries.filter((entry) => !states(entry).some(needsPerson));
  const isMoving = (entry: ShownEntry) => states(entry).some(isPending);
  return { asking, waiting: calm.filter(isMoving), done: calm.filter((entry) => !isMoving(entry)) };
}
