import { z } from 'zod';
import type { PackageView } from '../../records';
import { choice, day, requiredNoteBeforeMark, tag } from '../fields';
import { isHere } from '../packages/package-problems';
import { defineRecipe } from './define-recipe';

/** Takes all that is left of a package out, with its reason and a note, and finishes it. */
export const wasteOut = defineRecipe({
  type: 'package.waste-out',
  title: 'action_waste_out',
  entity: 'package',
  direct: false,
  input: z.object({
    tag: tag(),
    reason: choice('field_reason', 'reasons'),
    note: requiredNoteBeforeMark('field_reason_note'),
    date: day('field_adjustment_date'),
  }),
  offered: (record: PackageView) => isHere(record),
  start: (world) => ({ date: world.today }),
  steps: ({ reason, note, date }) => [
    { type: 'package.adjust', fields: { setTo: '0', reason, note, date } },
    { type: 'package.finish', fields: { date } },
  ],
});
