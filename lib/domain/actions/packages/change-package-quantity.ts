import { z } from 'zod';
import { compareAmounts, plus, showVariance } from '../../quantity';
import { say } from '../../sentence';
import { adjustEffects, markedNote } from '../adjust-evidence';
import { definePackageAction } from '../define-action';
import { choice, day, noteBeforeMark, signedAmount, tag } from '../fields';
import { dayProblem, reasonProblems } from '../problems';
import { isHere, packageProblems } from './package-problems';

/**
 * Changes the quantity of a package by an amount. The final quantity is computed from the read just before sending
 * and goes out as an absolute PUT: a POST delta sent twice would count twice.
 */
export const changePackageQuantity = definePackageAction({
  type: 'package.change-by',
  title: 'action_change_by',
  permission: 'Manage Packages Inventory',
  repeat: 'absolute',
  direct: false,
  input: z.object({
    tag: tag(),
    changeBy: signedAmount('field_change_by'),
    reason: choice('field_reason', 'reasons'),
    note: noteBeforeMark('field_reason_note'),
    date: day('field_adjustment_date'),
  }),
  offered: (record) => isHere(record),
  start: (world) => ({ date: world.today }),
  records: (input) => [input.tag],
  problems: (input, world) => [
    ...packageProblems(world),
    ...reasonProblems(input, world),
    ...dayProblem('date', input.date, world),
    ...(world.record && compareAmounts(plus(world.record.quantity, input.changeBy), '0') < 0
      ? [{ field: 'changeBy', sentence: say('problem_below_zero') }]
      : []),
  ],
  guards: ['unit', 'finished', 'onHold'],
  effect: (input, before) => ({ quantity: plus(before.quantity, input.changeBy) }),
  request: (input, before, mark) => ({
    method: 'PUT',
    path: '/packages/v2/adjust',
    body: [
      {
        Label: input.tag,
        Quantity: Number(plus(before.quantity, input.changeBy)),
        UnitOfMeasure: before.unit,
        AdjustmentReason: input.reason,
        AdjustmentDate: input.date,
        ReasonNote: markedNote(input.note, mark),
      },
    ],
  }),
  adjusts: true,
  counters: ['quantity'],
  evidence: 'mark',
  effects: (input, before, seen) => adjustEffects(plus(before.quantity, input.changeBy), before, seen),
  describe: (input, before) => say('action_changed_by', showVariance(input.changeBy, before?.unit ?? '')),
  short: (input, before) => showVariance(input.changeBy, before?.unit ?? ''),
});
