import { z } from 'zod';
import { say } from '../../sentence';
import { wordEffects } from '../counter-evidence';
import { defineRecordAction } from '../define-action';
import { choice, day, lines, note, optionalChoice, record as ownRecord } from '../fields';
import { ingredientsOf } from '../packages/ingredient-lines';
import { knownProblems, takenRefs } from '../packages/taken';
import { choiceProblem, dayProblem, reasonProblems } from '../problems';
import { isOverRecord, recordProblems } from '../record-problems';
import { jobPackages } from './job-packages';
import { jobUnit } from './job-waste';

/**
 * Corrects what went into a job, and its units. Whether an amount replaces or is added is not documented, nor where it
 * shows: it counts as harmful and is believed on Metrc's word.
 */
export const adjustJob = defineRecordAction({
  type: 'job.adjust',
  title: 'action_adjust_job',
  entity: 'job',
  permission: 'Manage Processing Job',
  repeat: 'harmful',
  direct: false,
  input: z.object({
    ...ownRecord(),
    taken: lines('field_taken'),
    countUnit: optionalChoice('field_count_unit', 'units'),
    volumeUnit: optionalChoice('field_volume_unit', 'units'),
    weightUnit: optionalChoice('field_weight_unit', 'units'),
    reason: choice('field_reason', 'reasons'),
    note: note('field_reason_note'),
    date: day('field_adjustment_date'),
  }),
  offered: (record) => !isOverRecord(record),
  start: (world) => ({
    countUnit: jobUnit(world.record, 'Count'),
    volumeUnit: jobUnit(world.record, 'Volume'),
    weightUnit: jobUnit(world.record, 'Weight'),
    date: world.today,
  }),
  records: (input) => [`job:${input.name}`, ...takenRefs(ingredientsOf(input.taken)).map(({ key }) => key)],
  reads: (input) => takenRefs(ingredientsOf(input.taken)),
  problems: (input, world) => {
    const taken = ingredientsOf(input.taken);
    return [
      ...recordProblems(world),
      ...(taken ? [] : [{ field: 'taken', sentence: say('problem_no_ingredients') }]),
      ...knownProblems('taken', taken ?? [], world),
      ...(['countUnit', 'volumeUnit', 'weightUnit'] as const).flatMap((unit) =>
        choiceProblem(unit, input[unit] || null, world.choices.units),
      ),
      ...reasonProblems(input, world),
      ...dayProblem('date', input.date, world),
    ];
  },
  guards: ['Name', 'IsFinished'],
  effect: () => ({}),
  request: (input, before, _mark, others) => ({
    method: 'POST',
    path: '/processing/v2/adjust',
    body: [
      {
        Id: Number(before.key),
        AdjustmentReason: input.reason,
        AdjustmentDate: `${input.date}T00:00:00Z`,
        AdjustmentNote: input.note || null,
        CountUnitOfMeasureName: input.countUnit || null,
        VolumeUnitOfMeasureName: input.volumeUnit || null,
        WeightUnitOfMeasureName: input.weightUnit || null,
        Packages: jobPackages(input.taken, others),
      },
    ],
  }),
  evidence: 'none',
  effects: (_input, _before, seen) => wordEffects(seen),
  describe: (input) => say('action_adjust_job_for', input.reason),
  short: () => '±',
});
