import type { Problem } from '../form';
import type { PackageView } from '../records';
import { say } from '../sentence';
import type { ActionWorld } from './define-action';

/** On hand under this license: not finished, not on its way, not received elsewhere. */
export function isHere(record: PackageView): boolean {
  return !record.finished && (record.list === 'active' || record.list === 'onhold');
}

/** Problems that every write on a package shares: Metrc refuses all of these. */
export function packageProblems(world: ActionWorld, options: { finished?: boolean } = {}): Problem[] {
  const record = world.package;
  if (!record) return [{ sentence: say('problem_not_in_facility') }];
  if (record.list === 'transferred' || record.list === 'gone') return [{ sentence: say('problem_not_in_facility') }];
  if (record.list === 'intransit') return [{ sentence: say('problem_in_transit') }];
  if (record.onHold) return [{ sentence: say('problem_on_hold') }];
  if (record.finished && !options.finished) return [{ sentence: say('problem_finished') }];
  if (!record.finished && options.finished) return [{ sentence: say('problem_not_finished') }];
  return [];
}

/** The chosen name must still be in Metrc's list. An empty list has not been read yet and refuses nothing. */
export function choiceProblem(field: string, value: string, choices: { value: string }[]): Problem[] {
  if (!choices.length || choices.some((choice) => choice.value === value)) return [];
  return [{ field, sentence: say('problem_not_a_choice') }];
}

/** Metrc demands a note with some reasons (`RequiresNote`). */
export function reasonProblems(input: { reason: string; note: string }, world: ActionWorld): Problem[] {
  const reason = world.reasons.find((choice) => choice.value === input.reason);
  const missing = reason?.requiresNote && !input.note;
  return [
    ...choiceProblem('reason', input.reason, world.reasons),
    ...(missing ? [{ field: 'note', sentence: say('problem_reason_needs_note') }] : []),
  ];
}

/** A day after today is refused before it is queued. */
export function dayProblem(field: string, day: string, world: ActionWorld): Problem[] {
  return day > world.today ? [{ field, sentence: say('problem_future_day') }] : [];
}
