import { minutesBetween } from '../calendar-day';
import type { Problem } from '../form';
import { compareAmounts } from '../quantity';
import { say } from '../sentence';
import { recordKey } from '../subject';
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
export function reasonProblems(
  input: { reason: string; note: string },
  world: Pick<ActionWorld, 'choices'>,
  list: 'reasons' | 'plant-waste-reasons' | 'batch-waste-reasons' = 'reasons',
): Problem[] {
  const reasons = world.choices[list];
  const reason = reasons?.find((choice) => choice.value === input.reason);
  const missing = reason?.requiresNote && !input.note;
  return [
    ...choiceProblem('reason', input.reason, reasons),
    ...(reason?.requiresWeight ? [{ field: 'reason', sentence: say('problem_reason_needs_weight') }] : []),
    ...(missing ? [{ field: 'note', sentence: say('problem_reason_needs_note') }] : []),
  ];
}

/** A day after today is refused before it is queued. */
export function dayProblem(field: string, day: string, world: Pick<ActionWorld, 'today'>): Problem[] {
  return day > world.today ? [{ field, sentence: say('problem_future_day') }] : [];
}

/** Clocks of tills and computers differ by less; a sale is typed in after it was made. */
const slackMinutes = 5;

/** A time later than the facility's wall clock is refused before it is queued: nothing was sold then yet. */
export function momentProblem(
  field: string,
  moment: string,
  world: Pick<ActionWorld, 'today' | 'latestMoment'>,
): Problem[] {
  const day = dayProblem(field, moment.slice(0, 10), world);
  if (day.length || !world.latestMoment) return day;
  const isToCome = minutesBetween(world.latestMoment, moment) > slackMinutes;
  return isToCome ? [{ field, sentence: say('problem_future_moment') }] : [];
}

/** A choice that may be left out. */
export function placeProblems(
  input: { location?: string; sublocation?: string },
  lists: {
    locations: readonly { value: string }[] | undefined;
    sublocations: readonly { value: string }[] | undefined;
  },
): Problem[] {
  return [
    ...choiceProblem('location', input.location || null, lists.locations),
    ...choiceProblem('sublocation', input.sublocation || null, lists.sublocations),
  ];
}

/** A tag must be one that Metrc has not used, and that the queue has not given away. */
export function newTagProblems(
  field: string,
  tag: string,
  world: Pick<ActionWorld, 'tags' | 'others'>,
  entity: 'package' | 'plant' = 'package',
): Problem[] {
  const stands = world.others[recordKey(entity, tag)];
  return world.tags[tag] === 'taken' || stands ? [{ field, sentence: say('problem_tag_taken') }] : [];
}

/** A name that must be new. */
export function newNameProblems(field: string, world: Pick<ActionWorld, 'named'>): Problem[] {
  return world.named.length ? [{ field, sentence: say('problem_name_taken') }] : [];
}

/** An amount that must be there to be taken. */
export function availableProblems(field: string, amount: string, available: string | undefined): Problem[] {
  if (available === undefined || compareAmounts(amount, available) <= 0) return [];
  return [{ field, sentence: say('problem_not_available', available) }];
}

/** A write that would leave everything as it is. */
export function sameProblem(field: string | undefined, isSame: boolean): Problem[] {
  if (!isSame) return [];
  return [{ ...(field === undefined ? {} : { field }), sentence: say('problem_changes_nothing') }];
}
