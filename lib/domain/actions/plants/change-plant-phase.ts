import { z } from 'zod';
import { say } from '../../sentence';
import { defineRecordAction } from '../define-action';
import { choice, day, optionalChoice, optionalTag, record } from '../fields';
import { choiceProblem, dayProblem, newTagProblems, placeProblems, sameProblem } from '../problems';
import { isOverRecord, recordProblems, textIn } from '../record-problems';
import { valueEffects } from '../value-evidence';

/** Changes the growth phase of a plant, with a new tag if one is given: the plant keeps its Id. */
export const changePlantPhase = defineRecordAction({
  type: 'plant.growth-phase',
  title: 'action_growth_phase',
  entity: 'plant',
  permission: 'Manage Veg/Flower Plants Inventory',
  repeat: 'absolute',
  direct: false,
  input: z.object({
    ...record(),
    phase: choice('field_growth_phase', 'growth-phases'),
    newTag: optionalTag('field_new_tag'),
    location: choice('field_location', 'plant-locations'),
    sublocation: optionalChoice('field_sublocation', 'sublocations'),
    date: day('field_growth_date'),
  }),
  offered: (plant) => !isOverRecord(plant),
  start: (world) => ({ location: textIn(world.record, 'LocationName'), date: world.today }),
  records: (input) => [`plant:${input.name}`, ...(input.newTag ? [`plant:${input.newTag}`] : [])],
  tags: (input) => (input.newTag ? [{ list: 'plant-tags', tag: input.newTag }] : []),
  creates: (input, before) => (input.newTag && before ? [{ ...before, name: input.newTag }] : []),
  problems: (input, world) => [
    ...recordProblems(world),
    ...choiceProblem('phase', input.phase, world.choices['growth-phases']),
    ...sameProblem('phase', textIn(world.record, 'GrowthPhase') === input.phase),
    ...(input.newTag ? newTagProblems('newTag', input.newTag, world, 'plant') : []),
    ...placeProblems(input, {
      locations: world.choices['plant-locations'],
      sublocations: world.choices.sublocations,
    }),
    ...dayProblem('date', input.date, world),
  ],
  guards: ['GrowthPhase', 'Label', 'HarvestedDate', 'DestroyedDate', 'IsOnHold'],
  effect: (input) => ({
    fields: {
      GrowthPhase: input.phase,
      LocationName: input.location,
      ...(input.newTag ? { Label: input.newTag } : {}),
    },
  }),
  request: (input, before) => ({
    method: 'PUT',
    path: '/plants/v2/growthphase',
    body: [
      {
        Id: Number(before.key),
        Label: null,
        NewTag: input.newTag || null,
        GrowthPhase: input.phase,
        NewLocation: input.location,
        NewSublocation: input.sublocation || null,
        GrowthDate: input.date,
      },
    ],
  }),
  evidence: 'value',
  effects: (input, before, seen) =>
    valueEffects(
      (plant) => `${textIn(plant, 'GrowthPhase')}|${input.newTag ? textIn(plant, 'Label') : ''}`,
      `${input.phase}|${input.newTag}`,
      before,
      seen,
    ),
  describe: (input) => say('action_growth_phase_to', input.phase),
  short: (input) => `→ ${input.phase}`,
});
