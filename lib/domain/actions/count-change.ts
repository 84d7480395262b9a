import type { Problem } from '../form';
import type { ActionWorld } from './define-action';
import { choice, day, note, signedCount } from './fields';
import { dayProblem, reasonProblems } from './problems';

/** Fields of a form that changes a number of plants by an amount. */
export const countChangeFields = () => ({
  changeBy: signedCount('field_change_by'),
  reason: choice('field_reason', 'reasons'),
  note: note('field_reason_note'),
  date: day('field_adjustment_date'),
});

/** The reason must be Metrc's own, some want a note, and the day must have come. */
export function countChangeProblems(
  input: { reason: string; note: string; date: string },
  world: Pick<ActionWorld, 'choices' | 'today'>,
): Problem[] {
  return [...reasonProblems(input, world), ...dayProblem('date', input.date, world)];
}
