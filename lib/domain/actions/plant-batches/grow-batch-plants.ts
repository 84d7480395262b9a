import { z } from 'zod';
import { say } from '../../sentence';
import { fieldValue } from '../../subject';
import { numberOf } from '../counter-evidence';
import { defineRecordAction } from '../define-action';
import { choice, count, day, newTag, optionalChoice, record as ownRecord } from '../fields';
import { keyEffects } from '../key-evidence';
import { newImage } from '../new-image';
import { availableProblems, choiceProblem, dayProblem, newTagProblems, placeProblems } from '../problems';
import { isOverRecord, recordProblems, textIn } from '../record-problems';

/** Gives plants of a batch their tags: they become vegetative or flowering plants, on tags that follow one another. */
export const growBatchPlants = defineRecordAction({
  type: 'batch.growth-phase',
  title: 'action_grow',
  entity: 'plant-batch',
  permission: 'Manage Veg/Flower Plants Inventory',
  repeat: 'tag-guarded',
  direct: false,
  input: z.object({
    ...ownRecord(),
    count: count('field_plant_count'),
    startingTag: newTag('field_starting_tag'),
    phase: choice('field_growth_phase', 'growth-phases'),
    location: choice('field_location', 'plant-locations'),
    sublocation: optionalChoice('field_sublocation', 'sublocations'),
    date: day('field_growth_date'),
  }),
  offered: (record) => !isOverRecord(record),
  start: (world) => ({ date: world.today }),
  records: (input) => [`plant-batch:${input.name}`, `plant:${input.startingTag}`],
  tags: (input) => [{ list: 'plant-tags', tag: input.startingTag }],
  creates: (input, before) => [
    newImage('plant', 'plants-vegetative', input.startingTag, {
      Label: input.startingTag,
      GrowthPhase: input.phase,
      StrainName: textIn(before, 'StrainName'),
      LocationName: input.location,
    }),
  ],
  problems: (input, world) => [
    ...recordProblems(world),
    ...availableProblems('count', input.count, world.record ? numberOf(world.record, 'UntrackedCount') : undefined),
    ...newTagProblems('startingTag', input.startingTag, world, 'plant'),
    ...choiceProblem('phase', input.phase, world.choices['growth-phases']),
    ...placeProblems(input, { locations: world.choices['plant-locations'], sublocations: world.choices.sublocations }),
    ...dayProblem('date', input.date, world),
  ],
  guards: ['IsOnHold', 'StrainName'],
  effect: (input, before) => ({
    fields: {
      UntrackedCount: Number(numberOf(before, 'UntrackedCount')) - Number(input.count),
      TrackedCount: Number(numberOf(before, 'TrackedCount')) + Number(input.count),
    },
  }),
  request: (input, before) => ({
    method: 'POST',
    path: '/plantbatches/v2/growthphase',
    body: [
      {
        Name: before.name,
        Count: Number(input.count),
        StartingTag: input.startingTag,
        GrowthPhase: input.phase,
        NewLocation: input.location,
        NewSublocation: input.sublocation || null,
        GrowthDate: input.date,
        PatientLicenseNumber: null,
      },
    ],
  }),
  evidence: 'key',
  effects: (input, before, seen) =>
    keyEffects(
      `plant:${input.startingTag}`,
      (plant) =>
        String(fieldValue(plant, 'PlantBatchId')) === before.key || fieldValue(plant, 'PlantBatchName') === before.name,
      seen,
    ),
  describe: (input) => say('action_grow_on', input.count, input.startingTag),
  short: (input) => `↑ ${input.count}`,
});
