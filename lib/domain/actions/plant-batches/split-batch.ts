import { z } from 'zod';
import { say } from '../../sentence';
import { numberOf } from '../counter-evidence';
import { defineRecordAction } from '../define-action';
import { choice, count, day, line, optionalChoice, record as ownRecord } from '../fields';
import { findsBatch, newBatchEffects, newBatchImage } from '../new-batch';
import { availableProblems, choiceProblem, dayProblem, newNameProblems, placeProblems } from '../problems';
import { isOverRecord, recordProblems, textIn } from '../record-problems';

/** Splits plants off a batch into one of a new name. */
export const splitBatch = defineRecordAction({
  type: 'batch.split',
  title: 'action_split',
  entity: 'plant-batch',
  permission: 'Manage Immature Plants Inventory',
  repeat: 'harmful',
  direct: false,
  input: z.object({
    ...ownRecord(),
    count: count('field_plant_count'),
    batchName: line('field_batch_name'),
    strain: choice('field_strain', 'strains'),
    location: choice('field_location', 'batch-locations'),
    sublocation: optionalChoice('field_sublocation', 'sublocations'),
    date: day('field_split_date'),
  }),
  offered: (record) => !isOverRecord(record),
  start: (world) => ({
    strain: textIn(world.record, 'StrainName'),
    location: textIn(world.record, 'LocationName'),
    date: world.today,
  }),
  records: (input) => [`plant-batch:${input.name}`, `plant-batch:${input.batchName}`],
  finds: (input) => findsBatch(input.batchName),
  creates: (input) => [newBatchImage({ ...input, batchType: null })],
  problems: (input, world) => [
    ...recordProblems(world),
    ...availableProblems('count', input.count, world.record ? numberOf(world.record, 'UntrackedCount') : undefined),
    ...newNameProblems('batchName', world),
    ...choiceProblem('strain', input.strain, world.choices.strains),
    ...placeProblems(input, { locations: world.choices['batch-locations'], sublocations: world.choices.sublocations }),
    ...dayProblem('date', input.date, world),
  ],
  guards: ['IsOnHold', 'StrainName'],
  effect: (input, before) => ({
    fields: { UntrackedCount: Number(numberOf(before, 'UntrackedCount')) - Number(input.count) },
  }),
  request: (input, before) => ({
    method: 'POST',
    path: '/plantbatches/v2/split',
    body: [
      {
        PlantBatch: before.name,
        GroupName: input.batchName,
        Count: Number(input.count),
        Location: input.location,
        Sublocation: input.sublocation || null,
        Strain: input.strain,
        PatientLicenseNumber: null,
        ActualDate: `${input.date}T00:00:00Z`,
      },
    ],
  }),
  evidence: 'key',
  effects: (input, _before, seen) => newBatchEffects(input, seen),
  describe: (input) => say('action_split_into', input.count, input.batchName),
  short: (input) => `⑂ ${input.count}`,
});
