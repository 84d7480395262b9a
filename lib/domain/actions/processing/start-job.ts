import { z } from 'zod';
import { say } from '../../sentence';
import { fieldValue } from '../../subject';
import { defineCreation } from '../define-action';
import { choice, day, line, lines, optionalChoice } from '../fields';
import { nameEffects } from '../key-evidence';
import { newImage } from '../new-image';
import { ingredientsOf } from '../packages/ingredient-lines';
import { takenPatch, takenProblems, takenRefs } from '../packages/taken';
import { choiceProblem, dayProblem, newNameProblems } from '../problems';
import { jobPackages } from './job-packages';

/** Starts a processing job: what goes into it leaves its packages. Sent twice it may be two, found by their name. */
export const startJob = defineCreation({
  type: 'job.start',
  title: 'action_start_job',
  makes: 'job',
  permission: 'Manage Processing Job',
  repeat: 'harmful',
  direct: false,
  input: z.object({
    newName: line('field_name'),
    jobType: choice('field_job_type', 'job-types'),
    taken: lines('field_taken'),
    countUnit: optionalChoice('field_count_unit', 'units'),
    volumeUnit: optionalChoice('field_volume_unit', 'units'),
    weightUnit: optionalChoice('field_weight_unit', 'units'),
    date: day('field_start_date'),
  }),
  start: (world) => ({ date: world.today }),
  records: (input) => [`job:${input.newName}`, ...takenRefs(ingredientsOf(input.taken)).map(({ key }) => key)],
  reads: (input) => takenRefs(ingredientsOf(input.taken)),
  finds: (input) => ({ entity: 'job', feed: 'jobs', name: input.newName }),
  creates: (input) => [
    newImage('job', 'jobs', input.newName, { Name: input.newName, JobTypeName: input.jobType, IsFinished: false }),
  ],
  problems: (input, world) => {
    const taken = ingredientsOf(input.taken) ?? [];
    return [
      ...newNameProblems('newName', world),
      ...choiceProblem('jobType', input.jobType, world.choices['job-types']),
      ...(['countUnit', 'volumeUnit', 'weightUnit'] as const).flatMap((unit) =>
        choiceProblem(unit, input[unit] || null, world.choices.units),
      ),
      ...(taken.length ? [] : [{ field: 'taken', sentence: say('problem_no_ingredients') }]),
      ...takenProblems('taken', taken, world),
      ...dayProblem('date', input.date, world),
    ];
  },
  sideEffect: (input, key, record) => takenPatch(ingredientsOf(input.taken), key, record),
  request: (input, _before, _mark, others) => ({
    method: 'POST',
    path: '/processing/v2/start',
    body: [
      {
        JobName: input.newName,
        JobType: input.jobType,
        CountUnitOfMeasure: input.countUnit || null,
        VolumeUnitOfMeasure: input.volumeUnit || null,
        WeightUnitOfMeasure: input.weightUnit || null,
        Packages: jobPackages(input.taken, others),
        StartDate: `${input.date}T00:00:00Z`,
      },
    ],
  }),
  evidence: 'key',
  // Rows may leave the type's name empty.
  effects: (input, _before, seen) =>
    nameEffects((job) => [input.jobType, '', null].includes(fieldValue(job, 'JobTypeName') as string | null), seen),
  describe: (input) => say('action_start_job_of', input.newName),
  short: (input) => `⊕ ${input.newName}`,
});
