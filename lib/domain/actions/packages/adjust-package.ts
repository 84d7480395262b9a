import { z } from 'zod';
import { sameAmount, showQuantity } from '../../quantity';
import { say } from '../../sentence';
import { adjustEffects, markedNote } from '../adjust-evidence';
import { definePackageAction } from '../define-action';
import { amount, choice, day, noteBeforeMark, tag } from '../fields';
import { dayProblem, reasonProblems } from '../problems';
import { isHere, packageProblems } from './package-problems';

/**
 * Sets the quantity of a package. `PUT /packages/v2/adjust` takes the FINAL quantity, in spite of the `-2.0` in
 * Metrc's own example (metrc-api section 9, read back live).
 */
export const adjustPackage = definePackageAction({
  type: 'package.adjust',
  title: 'action_adjust',
  permission: 'Manage Packages Inventory',
  repeat: 'absolute',
  direct: true,
  input: z.object({
    tag: tag(),
    setTo: amount('field_new_quantity'),
    reason: choice('field_reason', 'reasons'),
    note: noteBeforeMark('field_reason_note'),
    date: day('field_adjustment_date'),
  }),
  offered: (record) => isHere(record),
  start: (world) => ({ setTo: world.record?.quantity ?? '', date: world.today }),
  records: (input) => [input.tag],
  problems: (input, world) => [
    ...packageProblems(world),
    ...reasonProblems(input, world),
    ...dayProblem('date', input.date, world),
    ...(world.record && sameAmount(world.record.quantity, input.setTo)
      ? [{ field: 'setTo', sentence: say('problem_changes_nothing') }]
      : []),
  ],
  guards: ['quantity', 'unit', 'finished', 'onHold'],
  effect: (input) => ({ quantity: input.setTo }),
  request: (input, before, mark) => ({
    method: 'PUT',
    path: '/packages/v2/adjust',
    body: [
      {
        Label: input.tag,
        Quantity: Number(input.setTo),
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
  effects: (input, before, seen) => adjustEffects(input.setTo, before, seen),
  describe: (input, before) => say('action_adjust_to', showQuantity(input.setTo, before?.unit ?? '')),
  short: (input, before) => `→ ${showQuantity(input.setTo, before?.unit ?? '')}`,
});
