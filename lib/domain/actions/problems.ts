import type { Problem } from '../form';
import { say } from '../sentence';
import type { ActionWorld } from './define-action';

/** The chosen name must still be in Metrc's list. An empty list has not been read yet and refuses nothing. */
export function choiceProblem(
  field: string,
  value: string | null,
  choices: readonly { value: string }[] | undefined,
): Problem[] {
  if (!value || !choices?.length || choices.some((choice) => choice.value === value)) return [];
  return [{ field, sentence: say('problem_not_a_choice') }];
}

/** Metrc demands a note with some reasons (`RequiresNote`). */
export function reasonProblems(input: { reason: string; note: string }, world: ActionWorld): Problem[] {
  const reason = world.choices.reasons?.find((choice) => choice.value === input.reason);
  const missing = reason?.requiresNote && !input.note;
  return [
    ...choiceProblem('reason', input.reason, world.choices.reasons),
    ...(missing ? [{ field: 'note', sentence: say('problem_reason_needs_note') }] : []),
  ];
}

/** A day after today is refused before it is queued. */
export function dayProblem(field: string, day: string, world: ActionWorld): Problem[] {
  return day > world.today ? [{ field, sentence: say('problem_future_day') }] : [];
}
